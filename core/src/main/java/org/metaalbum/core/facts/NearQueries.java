package org.metaalbum.core.facts;

/** Asks a tree for the neighbours of its points, and joins them. Each thread has its own. */
final class NearQueries {

  private static final int D = NearPoints.DIMENSIONS;

  /** Comparisons are announced when there are so many. */
  private static final long ANNOUNCED = 1 << 16;

  private final NearPoints points;
  private final NearTree tree;
  private final int limit;
  private final NearGroups groups;
  private final boolean[] joined;
  private final boolean across;
  private final NearEffort effort;

  /** The point that asks, and its coordinates. */
  private int asking;

  private int kind;

  private final int[] coordinates = new int[D];

  /** How far it is from the node that is visited, in each dimension. */
  private final int[] gaps = new int[D];

  private final NearFilter filter;

  /** Only places from here on are compared. */
  private int first;

  /** Whether what is joined may be noted for nodes. */
  private boolean noting;

  private long comparisons;
  private boolean stopped;

  /**
   * @param radiusSquared what is near
   * @param groups gets what is joined
   * @param joined of each node whether all its points are in one group
   * @param across whether only pairs of two kinds are joined
   * @param effort gets numbers of comparisons
   */
  NearQueries(
      NearPoints points,
      NearTree tree,
      NearFilter filter,
      int radiusSquared,
      NearGroups groups,
      boolean[] joined,
      boolean across,
      NearEffort effort) {
    this.points = points;
    this.tree = tree;
    this.limit = radiusSquared;
    this.groups = groups;
    this.joined = joined;
    this.across = across;
    this.effort = effort;
    this.filter = filter;
  }

  /** Joins what is near within a node. */
  void within(int node, int from, int to) {
    noting = true;
    ask(node, from, to, new Range(node, from, to), 0);
    announce();
  }

  /** Joins what is near in a node and behind it. */
  void beyond(int node, int from, int to) {
    noting = false;
    ask(node, from, to, new Range(1, 0, points.size()), to);
    announce();
  }

  private record Range(int node, int from, int to) {}

  private void announce() {
    stopped |= !effort.add(comparisons);
    comparisons = 0;
  }

  /** Lets each point of a node ask, for places from {@code start} on that are behind its own. */
  private void ask(int node, int from, int to, Range where, int start) {
    if (!tree.isLeaf(node, from, to)) {
      int middle = NearTree.middle(from, to);
      ask(2 * node, from, middle, where, start);
      ask(2 * node + 1, middle, to, where, start);
      return;
    }
    int end = to;
    if (tree.isEqual(node)) {
      // The first stands for all of them.
      end = from + 1;
      if (noting) {
        for (int place = from + 1; place < to; place++) {
          groups.join(from, place);
        }
        joined[node] = true;
      }
    }
    for (int place = from; place < end && !stopped; place++) {
      asking = place;
      kind = points.kind(place);
      first = Math.max(start, place + 1);
      for (int d = 0; d < D; d++) {
        coordinates[d] = points.coordinate(place, d);
      }
      visit(where.node(), where.from(), where.to(), 0);
      if (comparisons > ANNOUNCED) {
        announce();
      }
    }
  }

  /**
   * Compares the asking point with those of a node.
   *
   * @param square the square of its distance from the node, at least
   */
  private void visit(int node, int from, int to, int square) {
    comparisons++;
    if (joined[node] && groups.find(from) == groups.find(asking)) {
      return;
    }
    if (across && tree.kinds(node) == kind) {
      return;
    }
    if (tree.isLeaf(node, from, to)) {
      compare(node, from, to);
      return;
    }
    int middle = NearTree.middle(from, to);
    int plane = tree.plane(node);
    int d = NearTree.dimension(plane);
    int value = coordinates[d];
    int gap = gaps[d];
    int rest = square - gap * gap;
    int lower = Math.max(gap, value - NearTree.lowerEnd(plane));
    int upper = Math.max(gap, NearTree.upperStart(plane) - value);
    if (middle > first && rest + lower * lower <= limit) {
      gaps[d] = lower;
      visit(2 * node, from, middle, rest + lower * lower);
      gaps[d] = gap;
    }
    if (to > first && rest + upper * upper <= limit) {
      gaps[d] = upper;
      visit(2 * node + 1, middle, to, rest + upper * upper);
      gaps[d] = gap;
    }
    if (noting && joined[2 * node] && joined[2 * node + 1]) {
      joined[node] = groups.find(from) == groups.find(middle);
    }
  }

  private void compare(int node, int from, int to) {
    int start = Math.max(from, first);
    int end = tree.isEqual(node) ? Math.min(to, start + 1) : to;
    comparisons += end - start;
    boolean found = false;
    for (int other = filter.next(asking, start, end);
        other < end;
        other = filter.next(asking, other + 1, end)) {
      if (isPair(other) && points.square(asking, other, limit) <= limit) {
        groups.join(asking, other);
        found = true;
        if (joined[node]) {
          return;
        }
      }
    }
    if (found && noting) {
      joined[node] = isOneGroup(from, to);
    }
  }

  private boolean isPair(int other) {
    return !across || points.kind(other) != kind;
  }

  private boolean isOneGroup(int from, int to) {
    int group = groups.find(from);
    for (int place = from + 1; place < to; place++) {
      if (groups.find(place) != group) {
        return false;
      }
    }
    return true;
  }
}
