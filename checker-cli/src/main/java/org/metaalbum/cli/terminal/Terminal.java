package org.metaalbum.cli.terminal;

import java.util.Map;
import java.util.Properties;

/**
 * What is known of the place where output appears. Java can't tell whether a stream is a terminal
 * ({@code System.console()} answers for all streams at once, and differently since JDK 22), so
 * {@code bin/album-check} finds out and passes it on as system properties.
 *
 * @param stdoutIsTerminal whether standard output is a terminal
 * @param stderrIsTerminal whether standard error is a terminal
 * @param columns its width in columns, between {@value #MIN_COLUMNS} and {@value #MAX_COLUMNS}
 * @param unicode whether it shows characters beyond ASCII
 * @param colourWelcome whether the environment has nothing against colour ({@code NO_COLOR}, {@code
 *     TERM=dumb})
 */
public record Terminal(
    boolean stdoutIsTerminal,
    boolean stderrIsTerminal,
    int columns,
    boolean unicode,
    boolean colourWelcome) {

  /** The width of text that goes to a file or a pipe, so that it doesn't depend on a window. */
  public static final int FILE_COLUMNS = 100;

  private static final int MIN_COLUMNS = 40;
  private static final int MAX_COLUMNS = 140;

  /** No terminal: files and pipes, which take UTF-8 and no colour. */
  public static final Terminal NONE = new Terminal(false, false, FILE_COLUMNS, true, false);

  /** Reads what the launcher passed on, and the environment. */
  public static Terminal of(Properties properties, Map<String, String> environment) {
    boolean stdout = Boolean.parseBoolean(properties.getProperty("albumcheck.stdout.tty"));
    boolean stderr = Boolean.parseBoolean(properties.getProperty("albumcheck.stderr.tty"));
    boolean unicode = Boolean.parseBoolean(properties.getProperty("albumcheck.utf8", "true"));
    // https://no-color.org: any value but the empty one asks for no colour.
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(
        stdout, stderr, columns(properties.getProperty("albumcheck.columns", "")), unicode, colour);
  }

  /** How text on standard output is to look. */
  public Style style(ColourMode mode) {
    boolean colour =
        switch (mode) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> stdoutIsTerminal && colourWelcome;
        };
    return stdoutIsTerminal
        ? new Style(colour, unicode, columns)
        : new Style(colour, true, FILE_COLUMNS);
  }

  private static int columns(String text) {
    try {
      int columns = Integer.parseInt(text.trim());
      return columns <= 0 ? FILE_COLUMNS : Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, columns));
    } catch (NumberFormatException e) {
      return FILE_COLUMNS;
    }
  }
}
