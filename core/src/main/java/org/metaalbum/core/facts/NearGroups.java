package org.metaalbum.core.facts;

import java.util.Arrays;

/**
 * Which places are joined to groups (union-find); a group is led by one of its places. Several
 * threads may join at the same time as long as none touches a place of a group that another does.
 */
class NearGroups {

  private final int[] leaders;

  /** Each place is a group. */
  NearGroups(int places) {
    this.leaders = new int[places];
    Arrays.setAll(leaders, i -> i);
  }

  private NearGroups(int[] leaders) {
    this.leaders = leaders;
  }

  /** Lets each place follow its leader directly: in a copy only what leads is changed then. */
  void flatten() {
    for (int place = 0; place < leaders.length; place++) {
      leaders[place] = find(place);
    }
  }

  /** The same groups, flattened before, to be joined by one thread without changing these. */
  Copy copy() {
    return new Copy(leaders.clone());
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
      note(second);
    }
  }

  /** Joins pairs. */
  void joinPairs(int[] pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      join(pairs[i], pairs[i + 1]);
    }
  }

  /** Told of a place that led a group and now follows another. */
  void note(int place) {}

  /**
   * Groups of one thread that can be taken back to what they were, so that it may join for one part
   * of the work after another, and each starts with the same knowledge.
   */
  static final class Copy extends NearGroups {

    /** What was noted since the start or the last {@link #undo}. */
    private int[] joined = new int[16];

    private int joins;

    private Copy(int[] leaders) {
      super(leaders);
    }

    @Override
    void note(int place) {
      if (joins == joined.length) {
        joined = Arrays.copyOf(joined, 2 * joins);
      }
      joined[joins++] = place;
    }

    /** Forgets what was joined to this copy; gives it in pairs. */
    int[] undo() {
      int[] pairs = new int[2 * joins];
      for (int i = 0; i < joins; i++) {
        pairs[2 * i] = joined[i];
        pairs[2 * i + 1] = find(joined[i]);
      }
      for (int i = 0; i < joins; i++) {
        super.leaders[joined[i]] = joined[i];
      }
      joins = 0;
      return pairs;
    }
  }
}
