package org.metaalbum.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** A command of {@code album-check}, whose result is the exit code. */
interface Subcommand extends Callable<Integer> {

  /**
   * What picocli knows of it: its name, its description and its {@linkplain Argument arguments}.
   */
  CommandSpec spec();

  @Override
  Integer call();

  /** Starts to tell picocli of a command, which has no arguments yet. */
  static CommandSpec spec(String name, String description, Subcommand command) {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
    spec.usageMessage().description(description).sortOptions(false);
    return spec;
  }
}
