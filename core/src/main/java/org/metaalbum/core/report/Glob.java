package org.metaalbum.core.report;

import java.util.BitSet;

/**
 * A pattern of paths: {@code *} stands for any characters but {@code /}, {@code **} for any
 * characters, {@code ?} for one character but {@code /}, and every other character for itself. The
 * whole path has to match, and case counts.
 *
 * @param pattern any text; there is none that is wrong
 */
public record Glob(String pattern) {

  /** Whether a path matches. Takes at most (length of the path) x (length of the pattern) steps. */
  public boolean matches(String path) {
    // The places in the pattern that can be reached by what was read of the path so far.
    BitSet reached = new BitSet(pattern.length() + 1);
    reach(0, reached);
    for (int i = 0; i < path.length() && !reached.isEmpty(); i++) {
      BitSet next = new BitSet(pattern.length() + 1);
      for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
        read(path.charAt(i), at, next);
      }
      reached = next;
    }
    return reached.get(pattern.length());
  }

  private void read(char character, int at, BitSet next) {
    if (at == pattern.length()) {
      return;
    }
    char expected = pattern.charAt(at);
    if (expected == '*') {
      if (character != '/' || isDouble(at)) {
        reach(at, next);
      }
    } else if (expected == '?' ? character != '/' : character == expected) {
      reach(at + 1, next);
    }
  }

  /** A star may stand for nothing. */
  private void reach(int at, BitSet reached) {
    int place = at;
    reached.set(place);
    while (place < pattern.length() && pattern.charAt(place) == '*') {
      place += isDouble(place) ? 2 : 1;
      reached.set(place);
    }
  }

  private boolean isDouble(int at) {
    return pattern.startsWith("**", at);
  }
}
