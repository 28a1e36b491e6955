package org.metaalbum.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class DidYouMean {

  private DidYouMean() {}

  /** {@code " Did you mean 'x'?"} with the closest word, or nothing if no word is close. */
  static String hint(String given, Collection<String> words) {
    return closest(given, words).map(word -> " Did you mean '" + word + "'?").orElse("");
  }

  /** The word that the fewest edits lead to, if these are at most a third of its letters. */
  static Optional<String> closest(String given, Collection<String> words) {
    String lower = given.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(
            word -> edits(lower, word.toLowerCase(Locale.ROOT)) <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt((String word) -> edits(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance: insertions, deletions, replacements and swaps. */
  private static int edits(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
          continue;
        }
        int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        distance[i][j] =
            Math.min(
                distance[i - 1][j - 1] + replace,
                1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
        }
      }
    }
    return distance[a.length()][b.length()];
  }
}
