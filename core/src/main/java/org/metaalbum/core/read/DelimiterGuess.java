package org.metaalbum.core.read;

import java.io.IOException;
import java.io.Reader;

/** Finds out which delimiter the header line of a file is written with. */
final class DelimiterGuess {

  private static final String CANDIDATES = ",\t;|";

  private DelimiterGuess() {}

  /** The expected delimiter if the first line has it; else the candidate that it has most of. */
  static char of(Reader in, char expected) throws IOException {
    int[] counts = new int[CANDIDATES.length()];
    boolean quoted = false;
    boolean content = false;
    for (int read = 0; read < CsvParser.MAXIMUM_CELL; read++) {
      int c = in.read();
      if (c < 0 || (!quoted && content && (c == '\n' || c == '\r'))) {
        break;
      }
      content |= !Character.isWhitespace(c);
      quoted ^= c == '"';
      int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
      if (candidate >= 0) {
        counts[candidate]++;
      }
    }
    char best = expected;
    int most = counts[CANDIDATES.indexOf(expected)] > 0 ? Integer.MAX_VALUE : 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > most) {
        most = counts[i];
        best = CANDIDATES.charAt(i);
      }
    }
    return best;
  }
}
