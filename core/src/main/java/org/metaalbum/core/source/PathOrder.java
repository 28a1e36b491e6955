package org.metaalbum.core.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts entries by path, in the order of {@link String#compareTo}. What is equal so far is dealt
 * out by the next character (most significant digit first; McIlroy, Bostic and McIlroy,
 * "Engineering Radix Sort", 1993): that looks at each path some times, where a sort by comparisons
 * looks at two of them, far apart in memory, 17 times for each of 200,000.
 */
final class PathOrder {

  private static final Comparator<Entry> BY_PATH = Comparator.comparing(Entry::path);

  /** Fewer are compared. */
  private static final int FEW = 48;

  /** Characters from here on are rare in paths: entries that have one are compared. */
  private static final int RARE = 256;

  /** Parts: of the paths that end here, one for each character, and of those with a rare one. */
  private static final int PARTS = RARE + 2;

  private static final int RARE_PART = PARTS - 1;

  private final Entry[] entries;
  private final Entry[] dealt;

  private PathOrder(Entry[] entries) {
    this.entries = entries;
    this.dealt = new Entry[entries.length];
  }

  /** The entries, ordered by path. */
  static List<Entry> sorted(List<Entry> entries) {
    PathOrder order = new PathOrder(entries.toArray(Entry[]::new));
    order.sort(0, order.entries.length, 0);
    return List.of(order.entries);
  }

  /** Sorts {@code [from, to)}, whose paths are equal before the character {@code at}. */
  private void sort(int from, int to, int at) {
    int first = from;
    int last = to;
    int next = at;
    while (last - first >= FEW) {
      int[] starts = deal(first, last, next++);
      int largest = 1;
      for (int part = 2; part < RARE_PART; part++) {
        if (size(starts, part) > size(starts, largest)) {
          largest = part;
        }
      }
      for (int part = 1; part < RARE_PART; part++) {
        if (part != largest && size(starts, part) > 1) {
          sort(starts[part], starts[part + 1], next);
        }
      }
      compare(starts[RARE_PART], starts[PARTS]);
      // The largest part is gone on with here: so calls are no deeper than the binary logarithm of
      // the number of entries, however long and alike the paths are.
      first = starts[largest];
      last = starts[largest + 1];
    }
    compare(first, last);
  }

  private void compare(int from, int to) {
    Arrays.sort(entries, from, to, BY_PATH);
  }

  /** Puts the entries of each part together; where each part starts, and at last where all end. */
  private int[] deal(int from, int to, int at) {
    int[] starts = new int[PARTS + 1];
    for (int i = from; i < to; i++) {
      starts[part(entries[i], at) + 1]++;
    }
    starts[0] = from;
    for (int part = 0; part < PARTS; part++) {
      starts[part + 1] += starts[part];
    }
    if (size(starts, part(entries[from], at)) < to - from) {
      int[] next = starts.clone();
      for (int i = from; i < to; i++) {
        dealt[next[part(entries[i], at)]++] = entries[i];
      }
      System.arraycopy(dealt, from, entries, from, to - from);
    }
    return starts;
  }

  private static int size(int[] starts, int part) {
    return starts[part + 1] - starts[part];
  }

  private static int part(Entry entry, int at) {
    String path = entry.path();
    return at == path.length() ? 0 : 1 + Math.min(RARE, path.charAt(at));
  }
}
