package org.metaalbum.core.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads records of comma-separated values (RFC 4180) and knows where each cell stands. It goes on
 * after a defect, so that a file that is wrong in three places gives three findings ({@code
 * docs/adr/0001}). Lines end in LF, CRLF or CR.
 */
final class CsvParser {

  /** The longest cell that is read, in UTF-16 units. */
  static final int MAXIMUM_CELL = 65_536;

  /** The most cells that a record may have. */
  static final int MAXIMUM_CELLS = 1_000;

  private static final int END = -1;
  private static final String TOO_LONG = "a cell of " + MAXIMUM_CELL + " or more characters";

  private final Reader in;
  private final char delimiter;
  private final CsvDefects defects;
  private final char[] buffer = new char[1 << 16];
  private int position;
  private int filled;

  private int line = 1;
  private int column = 1;

  private int recordLine;
  private boolean quoted;
  private boolean doubtful;
  private boolean stopped;
  private final List<String> values = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();

  CsvParser(Reader in, char delimiter, CsvDefects defects) {
    this.in = in;
    this.delimiter = delimiter;
    this.defects = defects;
  }

  /** Goes to the next record; false at the end of the file, or where a limit stops the reading. */
  boolean next() throws IOException {
    values.clear();
    columns.clear();
    quoted = false;
    doubtful = false;
    if (stopped || peek() == END) {
      return false;
    }
    recordLine = line;
    boolean more = true;
    while (more) {
      if (values.size() == MAXIMUM_CELLS) {
        stop(CsvDefect.Kind.OVER_LIMIT, line, column, "more than " + MAXIMUM_CELLS + " cells");
        return false;
      }
      columns.add(column);
      more = cell();
      values.add(cell.toString());
      cell.setLength(0);
    }
    return !stopped;
  }

  /** The cells of the record. */
  List<String> values() {
    return values;
  }

  /** Column at which cell {@code i} starts, 1-based, in code points. */
  int column(int i) {
    return columns.get(i);
  }

  /** Line on which the record starts, 1-based. */
  int line() {
    return recordLine;
  }

  /** Whether the record is a line with nothing on it but perhaps spaces; pandas skips these. */
  boolean isBlank() {
    return values.size() == 1 && !quoted && values.get(0).isBlank();
  }

  /** Whether a quote stands where none may, so that nobody knows what the cells are. */
  boolean isDoubtful() {
    return doubtful;
  }

  /** Whether a limit or an unclosed quote kept the file from being read to its end. */
  boolean isStopped() {
    return stopped;
  }

  /** Reads one cell; true if another follows in the same record. */
  private boolean cell() throws IOException {
    int startLine = line;
    int startColumn = column;
    boolean noted = false;
    if (peek() == '"') {
      quoted = true;
      read();
      if (!quotedPart(startLine, startColumn)) {
        return false;
      }
      int behind = peek();
      if (behind != delimiter && behind != '\n' && behind != '\r' && behind != END) {
        defects.add(CsvDefect.Kind.QUOTES, line, column - 1, "text after a closing quote");
        noted = true;
        doubtful = true;
      }
    }
    while (true) {
      int c = peek();
      if (c == END) {
        return false;
      }
      if (c == '\n' || c == '\r') {
        lineEnd();
        return false;
      }
      if (c == delimiter) {
        read();
        return true;
      }
      if (c == '"' && !noted) {
        defects.add(CsvDefect.Kind.QUOTES, line, column, "a quote inside a cell without quotes");
        noted = true;
        doubtful = true;
      }
      if (isFull()) {
        stop(CsvDefect.Kind.OVER_LIMIT, startLine, startColumn, TOO_LONG);
        return false;
      }
      cell.append((char) read());
      takePlain();
    }
  }

  /** Takes what follows in the buffer up to the next character that may be no part of the cell. */
  private void takePlain() {
    int from = position;
    int end = Math.min(filled, from + MAXIMUM_CELL - cell.length());
    int at = from;
    int lowSurrogates = 0;
    for (; at < end; at++) {
      char c = buffer[at];
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        break;
      }
      lowSurrogates += Character.isLowSurrogate(c) ? 1 : 0;
    }
    cell.append(buffer, from, at - from);
    position = at;
    column += at - from - lowSurrogates;
  }

  /**
   * Reads up to the closing quote; false if there is none, or the cell is too long. What is too
   * much is read and not kept, since only the end of the file tells the one from the other.
   */
  private boolean quotedPart(int startLine, int startColumn) throws IOException {
    while (true) {
      int c = peek();
      if (c == END) {
        stop(CsvDefect.Kind.UNCLOSED_QUOTE, startLine, startColumn, "a quote that is never closed");
        return false;
      }
      if (c == '"') {
        read();
        if (peek() != '"') {
          if (isFull()) {
            stop(CsvDefect.Kind.OVER_LIMIT, startLine, startColumn, TOO_LONG);
          }
          return !isFull();
        }
        keep((char) read());
      } else if (c == '\n' || c == '\r') {
        keep((char) c);
        if (lineEnd()) {
          keep('\n');
        }
      } else {
        keep((char) read());
      }
    }
  }

  private boolean isFull() {
    return cell.length() >= MAXIMUM_CELL;
  }

  private void keep(char c) {
    if (!isFull()) {
      cell.append(c);
    }
  }

  private void stop(CsvDefect.Kind kind, int atLine, int atColumn, String what) {
    defects.add(kind, atLine, atColumn, what);
    stopped = true;
  }

  /** Consumes a line end; true if it was CR and LF. */
  private boolean lineEnd() throws IOException {
    boolean pair = false;
    if (read() == '\r' && peek() == '\n') {
      read();
      pair = true;
    }
    line++;
    column = 1;
    return pair;
  }

  private int peek() throws IOException {
    if (position == filled) {
      filled = in.read(buffer, 0, buffer.length);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    return buffer[position];
  }

  private int read() {
    char c = buffer[position++];
    if (!Character.isLowSurrogate(c)) {
      column++;
    }
    return c;
  }
}
