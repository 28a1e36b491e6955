package org.metaalbum.cli;

import org.metaalbum.cli.terminal.ColourMode;
import org.metaalbum.cli.terminal.Style;
import picocli.CommandLine.Option;

/** The option {@code --color}, which every command has. */
final class ColourOption {

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "Colour: auto (on a terminal; the default), always, never.")
  private ColourMode mode = ColourMode.AUTO;

  /** How standard output is to look. */
  Style style(Console console) {
    return console.terminal().style(mode);
  }
}
