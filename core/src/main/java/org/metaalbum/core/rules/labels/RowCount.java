package org.metaalbum.core.rules.labels;

/** Says in words how many rows there are. */
final class RowCount {

  private RowCount() {}

  /** {@code 1 row}, {@code 2 rows}. */
  static String of(int rows) {
    return rows == 1 ? "1 row" : rows + " rows";
  }

  /** A text, and how many rows have it. */
  static String of(String text, int rows) {
    return "%s (%s)".formatted(text, of(rows));
  }
}
