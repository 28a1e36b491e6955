package org.metaalbum.core.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Tells a slip of the keyboard from another word. */
public final class Spelling {

  /** Longer texts are no words, and comparing them would take for ever. */
  private static final int LONGEST_WORD = 100;

  private Spelling() {}

  /** The one of {@code known} that a word most likely stands for, if there is one near enough. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(candidate -> isNear(word, candidate))
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Whether one of these may be a misspelling of the other: alike but for case, spaces, hyphens and
   * underscores, or but for one letter in four, and three at most.
   */
  public static boolean isNear(String one, String other) {
    if (one.length() > LONGEST_WORD || other.length() > LONGEST_WORD) {
      return false;
    }
    String a = plain(one);
    String b = plain(other);
    int allowed = Math.min(3, Math.min(a.length(), b.length()) / 4);
    return a.equals(b) || (allowed > 0 && distance(a, b) <= allowed);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** How many letters are to be added, removed, replaced or swapped (optimal string alignment). */
  public static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int best = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1);
    best = Math.min(best, d[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
