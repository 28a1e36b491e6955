package org.metaalbum.core.facts;

import java.util.Arrays;

/**
 * Which places are joined to groups (union-find); a group is led by one of its places. A copy can
 * be taken back to what it was, so that a thread may join for one part of the work after another,
 * and each starts with the same knowledge.
 */
final class NearGroups {

  private final int[] leaders;

  /** Places that led a group and now follow another, since the start or the last {@link #undo}. */
  private int[] joined = new int[16];

  private int joins;

  /** Each place is a group. */
  NearGroups(int places) {
    this.leaders = new int[places];
    Arrays.setAll(leaders, i -> i);
  }

  private NearGroups(int[] leaders) {
    this.leaders = leaders;
  }

  /** The same groups, to be joined without changing these. */
  NearGroups copy() {
    for (int place = 0; place < leaders.length; place++) {
      // Directly to its leader: what follows in the copy changes leaders only.
      leaders[place] = find(place);
    }
    return new NearGroups(leaders.clone());
  }

  /** The leader of the group that a place is in. */
  int find(int place) {
    int at = leaders[place];
    while (leaders[at] != at) {
      // Halves the way for all that come later.
      leaders[at] = leaders[leaders[at]];
      at = leaders[at];
    }
    return at;
  }

  void join(int one, int other) {
    int first = find(one);
    int second = find(other);
    if (first != second) {
      leaders[second] = first;
      if (joins == joined.length) {
        joined = Arrays.copyOf(joined, 2 * joins);
      }
      joined[joins++] = second;
    }
  }

  /** Forgets what was joined to this copy; gives it in pairs. */
  int[] undo() {
    int[] pairs = new int[2 * joins];
    for (int i = 0; i < joins; i++) {
      pairs[2 * i] = joined[i];
      pairs[2 * i + 1] = find(joined[i]);
    }
    for (int i = 0; i < joins; i++) {
      leaders[joined[i]] = joined[i];
    }
    joins = 0;
    return pairs;
  }

  /** Joins pairs. */
  void joinPairs(int[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      join(pairs[i], pairs[i + 1]);
    }
  }
}
