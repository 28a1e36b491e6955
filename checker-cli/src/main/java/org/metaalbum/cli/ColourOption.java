package org.metaalbum.cli;

import org.metaalbum.cli.terminal.ColourMode;
import org.metaalbum.cli.terminal.Style;
import picocli.CommandLine.Model.CommandSpec;

/** The option {@code --color}, which every command has. */
final class ColourOption {

  private final Argument<ColourMode> mode;

  ColourOption(CommandSpec spec) {
    mode =
        Argument.option(
            spec,
            "--color",
            "WHEN",
            ColourMode.class,
            ColourMode.AUTO,
            "Colour: auto (on a terminal; the default), always, never.");
  }

  /** How standard output is to look. */
  Style style(Console console) {
    return console.terminal().style(mode.value());
  }
}
