package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Positions in groups of those that have an equal key. */
final class Groups {

  private final int[] positions;
  private final int[] groupOf;
  private final int[] sizes;

  private Groups(int[] positions, int[] groupOf, int[] sizes) {
    this.positions = positions;
    this.groupOf = groupOf;
    this.sizes = sizes;
  }

  /** Whether two positions have an equal key. */
  interface Equality {
    boolean holds(int one, int other);
  }

  /**
   * Groups positions, which are ascending, by a key that each has. It is asked for again rather
   * than kept: of a million images they would take most of the memory.
   *
   * @param hash a number that is the same for equal keys, and hardly ever for others
   * @param equality asked of positions with the same hash
   */
  static Groups of(int[] positions, IntToLongFunction hash, Equality equality) {
    int[] groupOf = new int[positions.length];
    int[] sizes = new int[positions.length];
    // Where a group's first position stands, plus 1; in the slot of its key or the next free one.
    int[] slots = new int[Integer.highestOneBit(Math.max(1, positions.length)) * 4];
    int groups = 0;
    for (int i = 0; i < positions.length; i++) {
      int position = positions[i];
      long mine = hash.applyAsLong(position);
      int slot = spread(mine) & (slots.length - 1);
      while (slots[slot] != 0) {
        int other = positions[slots[slot] - 1];
        if (hash.applyAsLong(other) == mine && equality.holds(position, other)) {
          break;
        }
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] == 0) {
        slots[slot] = i + 1;
        groupOf[i] = groups++;
      } else {
        groupOf[i] = groupOf[slots[slot] - 1];
      }
      sizes[groupOf[i]]++;
    }
    return new Groups(positions, groupOf, Arrays.copyOf(sizes, groups));
  }

  /**
   * Groups positions, which are ascending, by a number, at least 0 and less than how many there
   * are.
   *
   * @param number of the position with this index
   */
  static Groups ofNumbers(int[] positions, IntUnaryOperator number) {
    int[] groupOf = new int[positions.length];
    int[] sizes = new int[positions.length];
    // The group of a number, plus 1.
    int[] known = new int[positions.length];
    int groups = 0;
    for (int i = 0; i < positions.length; i++) {
      int mine = number.applyAsInt(i);
      if (known[mine] == 0) {
        known[mine] = ++groups;
      }
      groupOf[i] = known[mine] - 1;
      sizes[groupOf[i]]++;
    }
    return new Groups(positions, groupOf, Arrays.copyOf(sizes, groups));
  }

  /** A hash whose low bits depend on all bits. */
  private static int spread(long hash) {
    long product = hash * 0x9E3779B97F4A7C15L;
    return (int) (product >>> Integer.SIZE);
  }

  /** The first position of each group, ascending. */
  int[] firsts() {
    int[] firsts = new int[sizes.length];
    int found = 0;
    for (int i = 0; i < positions.length; i++) {
      // Groups are numbered in the order of their first positions.
      if (groupOf[i] == found) {
        firsts[found++] = positions[i];
      }
    }
    return firsts;
  }

  /** The groups of two or more positions, each ascending; ordered by the first. */
  List<int[]> shared() {
    int[][] groups = new int[sizes.length][];
    int[] filled = new int[sizes.length];
    List<int[]> shared = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      int group = groupOf[i];
      if (sizes[group] > 1) {
        if (filled[group] == 0) {
          groups[group] = new int[sizes[group]];
          shared.add(groups[group]);
        }
        groups[group][filled[group]++] = positions[i];
      }
    }
    return shared;
  }
}
