package org.metaalbum.core.source;

/**
 * Mixes values to two words. Each of them depends on all values and their order, in its own way.
 */
final class StateHash {

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD1342543DE82EF95L;

  private long high;
  private long low;

  /** Starts anew from where another hash had come. */
  StateHash begin(TreeState from) {
    high = from.high();
    low = from.low();
    return this;
  }

  StateHash add(long value) {
    high = spread(high ^ value, FIRST);
    low = spread(low ^ value, SECOND);
    return this;
  }

  StateHash add(FileStamp stamp) {
    return add(stamp.bytes()).add(stamp.modified()).add(stamp.changed());
  }

  /** Adds a text from a position on. */
  StateHash add(String text, int from) {
    int length = text.length();
    add(length - from);
    long word = 0;
    for (int i = from; i < length; i++) {
      word = word << Character.SIZE | text.charAt(i);
      if (((i - from) & 3) == 3) {
        add(word);
        word = 0;
      }
    }
    return add(word);
  }

  /**
   * What came of all values; each of their bits may turn any bit of it, so that it can be summed.
   */
  TreeState state() {
    return new TreeState(spread(high, SECOND), spread(low, FIRST));
  }

  /** Takes each value to another, so that none is lost. */
  private static long spread(long value, long factor) {
    long product = (value ^ (value >>> 32)) * factor;
    return product ^ (product >>> 29);
  }
}
