package org.metaalbum.core.source;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sorts entries by path, in the order of {@link String#compareTo}. Paths that are equal so far are
 * ordered by their next eight characters, which are taken out of them once and sorted as numbers
 * (radix sort, least significant byte first): a sort by comparisons looks at two paths, far apart
 * in memory, 17 times for each of 200,000.
 *
 * <p>Then they are made anew in their order. All that comes later goes through them in that order,
 * and finds each beside the one before it in memory, not where the file system listed it.
 */
final class PathOrder {

  private static final Comparator<Entry> BY_PATH = Comparator.comparing(Entry::path);

  /** Fewer are compared. */
  private static final int FEW = 64;

  private static final int LARGEST_BYTE = 0xFF;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private final Entry[] entries;

  /** Ranges of entries that are still to be ordered. */
  private final Deque<Range> open = new ArrayDeque<>();

  /** Entries {@code [from, to)}, whose paths are equal before the character {@code at}. */
  private record Range(int from, int to, int at) {}

  private PathOrder(Entry[] entries) {
    this.entries = entries;
  }

  /** The entries, ordered by path. */
  static List<Entry> sorted(List<Entry> entries) {
    PathOrder order = new PathOrder(entries.toArray(Entry[]::new));
    order.order(0, entries.size(), 0);
    while (!order.open.isEmpty()) {
      order.sort(order.open.pop());
    }
    for (int i = 0; i < order.entries.length; i++) {
      order.entries[i] = order.entries[i].copy();
    }
    return List.of(order.entries);
  }

  /** Orders these at once if they are few. */
  private void order(int from, int to, int at) {
    if (to - from < FEW) {
      Arrays.sort(entries, from, to, BY_PATH);
    } else {
      open.push(new Range(from, to, at));
    }
  }

  private void sort(Range range) {
    int from = range.from();
    int size = range.to() - from;
    int at = common(range);
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = key(entries[from + i].path(), at);
    }
    int[] places = places(keys);
    Entry[] sorted = new Entry[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = entries[from + places[i]];
    }
    System.arraycopy(sorted, 0, entries, from, size);
    int start = 0;
    for (int i = 1; i <= size; i++) {
      long key = keys[places[start]];
      if (i == size || keys[places[i]] != key) {
        if (isExact(key)) {
          order(from + start, from + i, at + Long.BYTES);
        } else {
          Arrays.sort(entries, from + start, from + i, BY_PATH);
        }
        start = i;
      }
    }
  }

  /** Up to where all paths of the range are equal. */
  private int common(Range range) {
    String path = entries[range.from()].path();
    int end = path.length();
    for (int i = range.from() + 1; i < range.to() && end > range.at(); i++) {
      String other = entries[i].path();
      int same = range.at();
      while (same < end && same < other.length() && path.charAt(same) == other.charAt(same)) {
        same++;
      }
      end = same;
    }
    return end;
  }

  /**
   * The eight characters at this place, a byte each, as far as they are below 255: what is behind a
   * larger one is left to the comparison. Behind the end there are zeros.
   */
  private static long key(String path, int at) {
    long key = 0;
    int shift = Long.SIZE;
    for (int i = at; i < path.length() && shift > 0; i++) {
      shift -= Byte.SIZE;
      int character = path.charAt(i);
      key |= (long) Math.min(LARGEST_BYTE, character) << shift;
      if (character >= LARGEST_BYTE) {
        break;
      }
    }
    return key;
  }

  /** Whether a key is all of eight characters: none of its bytes is 0 or 255. */
  private static boolean isExact(long key) {
    return (((key - ONES) & ~key) & HIGHS) == 0 && (((~key - ONES) & key) & HIGHS) == 0;
  }

  /** Where the keys stand, from the smallest on. */
  private static int[] places(long[] keys) {
    int[] places = IntStream.range(0, keys.length).toArray();
    int[] dealt = new int[keys.length];
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      int[] next = new int[LARGEST_BYTE + 2];
      for (long key : keys) {
        next[(int) (key >>> shift & LARGEST_BYTE) + 1]++;
      }
      if (next[(int) (keys[0] >>> shift & LARGEST_BYTE) + 1] == keys.length) {
        continue;
      }
      for (int i = 0; i < LARGEST_BYTE; i++) {
        next[i + 1] += next[i];
      }
      for (int place : places) {
        dealt[next[(int) (keys[place] >>> shift & LARGEST_BYTE)]++] = place;
      }
      int[] full = places;
      places = dealt;
      dealt = full;
    }
    return places;
  }
}
