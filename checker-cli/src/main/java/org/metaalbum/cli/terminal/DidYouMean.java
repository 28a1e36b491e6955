package org.metaalbum.cli.terminal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.core.read.Spelling;

/** Finds what somebody probably meant. */
public final class DidYouMean {

  private DidYouMean() {}

  /** {@code " Did you mean 'x'?"} with the closest word, or nothing if no word is close. */
  public static String hint(String given, Collection<String> words) {
    return closest(given, words).map(word -> " Did you mean '" + word + "'?").orElse("");
  }

  /** The word that the fewest edits lead to, if these are at most a third of its letters. */
  public static Optional<String> closest(String given, Collection<String> words) {
    String lower = given.toLowerCase(Locale.ROOT);
    return words.stream()
        .filter(
            word ->
                Spelling.distance(lower, word.toLowerCase(Locale.ROOT))
                    <= Math.max(1, word.length() / 3))
        .min(
            Comparator.comparingInt(
                    (String word) -> Spelling.distance(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }
}
