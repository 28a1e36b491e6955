package org.metaalbum.core.rules.metadata;

import java.math.BigInteger;

/**
 * Which totals whole numbers can have of which only their number, minimum, median and maximum are
 * known. The reasoning is written up at {@link CardTotalImages}.
 *
 * @param least the least total
 * @param greatest the greatest total; less than {@code least} if there are no such numbers at all
 */
record TotalBounds(BigInteger least, BigInteger greatest) {

  private static final TotalBounds NONE = new TotalBounds(BigInteger.ONE, BigInteger.ZERO);

  /**
   * Computes them.
   *
   * @param n how many numbers, at least 1
   * @param a the minimum
   * @param doubledMedian twice the median, which is whole; the median is between a and b
   * @param b the maximum
   */
  static TotalBounds of(long n, long a, long doubledMedian, long b) {
    long below = Math.floorDiv(doubledMedian, 2);
    long above = doubledMedian - below;
    if (n == 1) {
      return a == b ? exactly(a) : NONE;
    }
    if (n == 2) {
      return doubledMedian == a + b ? exactly(a + b) : NONE;
    }
    if (n % 2 == 1 && below != above) {
      return NONE;
    }
    long k = n / 2;
    long middle = n % 2 == 1 ? below : doubledMedian;
    long free = n % 2 == 1 ? k - 1 : k - 2;
    long outer = free + 1;
    return new TotalBounds(
        sum(outer, a, middle, free, above, b), sum(outer, b, middle, free, below, a));
  }

  /** Whether a total lies within. */
  boolean contain(long total) {
    BigInteger value = BigInteger.valueOf(total);
    return least.compareTo(value) <= 0 && greatest.compareTo(value) >= 0;
  }

  /** The bounds in words. */
  String describe() {
    if (least.compareTo(greatest) > 0) {
      return "other numbers: no categories have this minimum, median and maximum";
    }
    return least.equals(greatest) ? least.toString() : "from %s to %s".formatted(least, greatest);
  }

  private static TotalBounds exactly(long total) {
    return new TotalBounds(BigInteger.valueOf(total), BigInteger.valueOf(total));
  }

  /**
   * {@code outer} of one extreme, the middle, {@code free} beside the middle, one other extreme.
   */
  private static BigInteger sum(
      long outer, long extreme, long middle, long free, long beside, long other) {
    return BigInteger.valueOf(outer)
        .multiply(BigInteger.valueOf(extreme))
        .add(BigInteger.valueOf(middle))
        .add(BigInteger.valueOf(free).multiply(BigInteger.valueOf(beside)))
        .add(BigInteger.valueOf(other));
  }
}
