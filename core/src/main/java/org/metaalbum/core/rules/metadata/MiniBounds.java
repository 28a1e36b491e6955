package org.metaalbum.core.rules.metadata;

/**
 * How many categories of Extended can have enough images for Mini.
 *
 * @param least the least possible number
 * @param greatest the greatest possible number
 */
record MiniBounds(long least, long greatest) {

  /**
   * Concludes from the numbers of Extended. All n have enough if the minimum is enough, and at most
   * n - 1 if it isn't; at least one has if the maximum is enough, and none if it isn't. Of an odd
   * number, the middle one is the median, so a median that is enough gives (n + 1) / 2 at least,
   * and one that isn't (n - 1) / 2 at most. Of an even number, the upper middle one is enough if
   * the median is, and the lower isn't if the median isn't: n / 2 at least or at most.
   *
   * @param n categories of Extended
   * @param sizes their sizes; an absent number leaves more possible
   * @param enough how many images are enough
   */
  static MiniBounds of(long n, CategorySizes sizes, long enough) {
    if (sizes.minimum().isPresent() && sizes.minimum().getAsLong() >= enough) {
      return new MiniBounds(n, n);
    }
    long least = 0;
    long greatest = sizes.minimum().isPresent() ? n - 1 : n;
    if (sizes.maximum().isPresent()) {
      boolean some = sizes.maximum().getAsLong() >= enough;
      least = some ? 1 : 0;
      greatest = some ? greatest : 0;
    }
    if (sizes.median().isPresent() && !sizes.medianIsImpossible()) {
      boolean most = sizes.median().getAsDouble() >= enough;
      least = most ? Math.max(least, (n + 1) / 2) : least;
      greatest = most ? greatest : Math.min(greatest, n / 2);
    }
    return new MiniBounds(least, greatest);
  }

  /** Whether a number lies within. */
  boolean contain(long categories) {
    return least <= categories && categories <= greatest;
  }

  /** The bounds in words. */
  String describe() {
    return least >= greatest ? Long.toString(greatest) : "from %s to %s".formatted(least, greatest);
  }
}
