package org.metaalbum.core.facts;

/**
 * Sorts out points that differ from an asking one by more than the radius in one of eight
 * coordinates: nearly all. Half of each coordinate stands in a byte of a long, so that eight are
 * compared at once. Halves are cut off where a sum would not fit into the byte; what differs less
 * for that is looked at closer.
 */
final class NearFilter {

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = 0x8080_8080_8080_8080L;

  private final long[] packed;
  private final long[] halves;

  /** By how much halves differ at most, in each byte. */
  private final long within;

  NearFilter(NearPoints points, int radius) {
    this.packed = points.part(0);
    this.halves = new long[packed.length];
    this.within = (radius + 1) / 2 * ONES;
  }

  /** Makes the halves of a range of places; after that its points may not be moved. */
  void prepare(int from, int to) {
    long most = ~HIGH - within;
    for (int place = from; place < to; place++) {
      long half = ((packed[place] ^ HIGH) >>> 1) & ~HIGH;
      long above = ((half + within) & HIGH) >>> 7;
      long mask = (above << 8) - above;
      halves[place] = (half & ~mask) | (most & mask);
    }
  }

  /** The first place in a range that isn't sorted out; the end if all are. */
  int next(int asking, int from, int end) {
    // A byte keeps its highest bit if the difference is not too large.
    long up = (HIGH | within) + halves[asking];
    long down = (HIGH | within) - halves[asking];
    for (int place = from; place < end; place++) {
      if (((up - halves[place]) & (down + halves[place]) & HIGH) == HIGH) {
        return place;
      }
    }
    return end;
  }
}
