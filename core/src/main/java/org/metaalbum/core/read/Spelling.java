package org.metaalbum.core.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Tells keys that are the same but for a slip of the pen. */
final class Spelling {

  private static final int FARTHEST = 2;

  private Spelling() {}

  /** The one of {@code known} that a key most likely stands for, if there is one near enough. */
  static Optional<String> nearest(String key, Collection<String> known) {
    return known.stream()
        .filter(candidate -> isNear(key, candidate))
        .min(
            Comparator.<String>comparingInt(candidate -> distance(key, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String key, String candidate) {
    if (plain(key).equals(plain(candidate))) {
      return true;
    }
    // Of a short key, two slips leave too little to recognise it by.
    int allowed = candidate.length() < 6 ? 1 : FARTHEST;
    return Math.abs(key.length() - candidate.length()) <= allowed
        && distance(key, candidate) <= allowed;
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /**
   * How many letters must be changed, left out, added, or swapped with their neighbour (optimal
   * string alignment).
   */
  static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best =
            Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
