package org.metaalbum.core.read;

/**
 * Something wrong with labels.csv as a file of comma-separated values.
 *
 * @param kind what kind of defect; each kind has a rule of its own
 * @param line 1-based line
 * @param column 1-based column, in code points
 * @param row 1-based data row; 0 if it is about no row
 * @param detail what was found, for people
 * @param expected what should be there; empty if the rule knows
 */
public record CsvDefect(Kind kind, int line, int column, int row, String detail, String expected) {

  /** Kinds of defects. */
  public enum Kind {
    ENCODING,
    BYTE_ORDER_MARK,
    NUL,
    QUOTES,
    /** A quote that is never closed: the rest of the file is lost. */
    UNCLOSED_QUOTE,
    EMPTY,
    LINE_ENDS,
    HEADER_MISSING,
    COLUMN_MISSING,
    COLUMN_MISNAMED,
    COLUMN_TWICE,
    DELIMITER,
    RAGGED_ROW,
    BLANK_LINE,
    HEADER_REPEATED,
    OVER_LIMIT;

    boolean isAboutHeader() {
      return this == COLUMN_MISSING || this == COLUMN_MISNAMED || this == COLUMN_TWICE;
    }
  }
}
