package org.metaalbum.cli.terminal;

/**
 * How text looks.
 *
 * @param colour whether to use the colours of ECMA-48 ("ANSI") terminals
 * @param unicode whether symbols beyond ASCII can be shown
 * @param columns the width to wrap at
 */
public record Style(boolean colour, boolean unicode, int columns) {

  /** For files and pipes. */
  public static final Style PLAIN = new Style(false, true, Terminal.FILE_COLUMNS);

  /** Emphasis: titles, names. */
  public String bold(String text) {
    return code("1", text);
  }

  /** Of less weight than what stands around. */
  public String faint(String text) {
    return code("2", text);
  }

  /** Errors. */
  public String red(String text) {
    return code("1;31", text);
  }

  /** Success. */
  public String green(String text) {
    return code("1;32", text);
  }

  /** Warnings. */
  public String yellow(String text) {
    return code("1;33", text);
  }

  /** Notes and code. */
  public String cyan(String text) {
    return code("36", text);
  }

  /** The first symbol, or the second where only ASCII can be shown. */
  public String symbol(String symbol, String ascii) {
    return unicode ? symbol : ascii;
  }

  private String code(String parameters, String text) {
    return colour ? "\u001b[" + parameters + "m" + text + "\u001b[0m" : text;
  }
}
