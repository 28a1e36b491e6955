package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

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

  /** Groups positions, which are ascending, by a key that each has. */
  static Groups of(int[] positions, IntFunction<?> key) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] groupOf = new int[positions.length];
    int[] sizes = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      Object found = Objects.requireNonNull(key.apply(positions[i]));
      groupOf[i] = numbers.computeIfAbsent(found, unseen -> numbers.size());
      sizes[groupOf[i]]++;
    }
    return new Groups(positions, groupOf, Arrays.copyOf(sizes, numbers.size()));
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
