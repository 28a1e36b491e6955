package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Finds all pairs of points that are within a radius of each other, and joins them to groups
 * (single linkage). Each point asks a {@link NearTree} for its neighbours, and turns away where the
 * planes that halve the nodes add up to more than the radius. So no pair is missed, and few are
 * compared.
 *
 * <p>The tree is cut into parts, always the same ones, so that several threads can work: first each
 * part is searched for itself, then each for pairs with those behind it.
 *
 * <p>Points can be made up such that no method is quick. After a number of comparisons that grows
 * with the number of points, not with its square, the search gives up.
 */
final class NearSearch {

  private static final long COMPARISONS = 20_000_000;
  private static final long COMPARISONS_A_POINT = 5_000;

  /** Pairs of two kinds are searched for in a radius that is large: it is worth less effort. */
  private static final long COMPARISONS_ACROSS = 500;

  /** The tree is cut into about so many parts. */
  private static final int PARTS = 64;

  /** Parts are not smaller than this by cutting. */
  private static final int SMALLEST_PART = 1024;

  /** More threads would take more memory than they save time. */
  private static final int MOST_THREADS = 8;

  private final NearPoints points;
  private final NearTree tree;
  private final NearFilter filter;
  private final int radiusSquared;
  private final boolean across;
  private final NearEffort effort;

  /** The groups, by places. */
  private final NearGroups groups;

  /** Of each node whether all its points are known to be in one group. */
  private final boolean[] joined;

  private final int[] placeOf;

  /** Searches for all pairs. */
  NearSearch(NearPoints points, int radius) {
    this(points, radius, COMPARISONS + COMPARISONS_A_POINT * points.size(), false);
  }

  /** Searches for pairs of two kinds: points of a group have one of the other kind nearby. */
  static NearSearch across(NearPoints points, int radius) {
    long comparisons = COMPARISONS + COMPARISONS_ACROSS * points.size();
    return new NearSearch(points, radius, comparisons, true);
  }

  /**
   * Starts with nothing joined.
   *
   * @param points the points; they are moved
   * @param comparisons how many comparisons of points or nodes are made at most
   * @param across whether only pairs of two kinds are searched for
   */
  NearSearch(NearPoints points, int radius, long comparisons, boolean across) {
    this.points = points;
    this.tree = new NearTree(points);
    this.radiusSquared = radius * radius;
    this.filter = new NearFilter(points, radius);
    this.across = across;
    this.effort = new NearEffort(comparisons);
    this.groups = new NearGroups(points.size());
    this.joined = new boolean[tree.nodes()];
    this.placeOf = new int[points.size()];
  }

  /** A node with its range of places. */
  private record Part(int node, int from, int to) {}

  /** Searches; false if it gave up. That and the groups are the same for any number of threads. */
  boolean run(int threads) {
    if (points.size() == 0) {
      return true;
    }
    List<Part> parts = new ArrayList<>();
    cut(new Part(1, 0, points.size()), Math.max(SMALLEST_PART, points.size() / PARTS), parts);
    int workers = Math.min(threads, MOST_THREADS);
    Parallel.run(workers, parts.size(), () -> new Within(parts));
    if (across) {
      tree.noteKinds(1, 0, points.size());
    }
    groups.flatten();
    List<int[]> joins = new ArrayList<>();
    Parallel.run(workers, parts.size() - 1, () -> new Beyond(parts, joins));
    joins.forEach(groups::joinPairs);
    for (int place = 0; place < placeOf.length; place++) {
      placeOf[points.number(place)] = place;
    }
    return effort.wasEnough();
  }

  /**
   * Builds parts, and searches each for itself. This and {@link Beyond} are no lambdas, which the
   * threads would have Java make at the same time, each for itself.
   */
  private final class Within implements IntConsumer {

    private final List<Part> parts;
    private final NearQueries queries = queries(groups);

    Within(List<Part> parts) {
      this.parts = parts;
    }

    @Override
    public void accept(int number) {
      Part part = parts.get(number);
      tree.build(part.node(), part.from(), part.to());
      filter.prepare(part.from(), part.to());
      if (across) {
        tree.noteKinds(part.node(), part.from(), part.to());
      }
      queries.within(part.node(), part.from(), part.to());
    }
  }

  /** Searches parts for pairs with those behind them. */
  private final class Beyond implements IntConsumer {

    private final List<Part> parts;
    private final List<int[]> joins;
    private final NearGroups.Copy own = groups.copy();
    private final NearQueries queries = queries(own);

    /**
     * @param joins gets what is to be joined
     */
    Beyond(List<Part> parts, List<int[]> joins) {
      this.parts = parts;
      this.joins = joins;
    }

    @Override
    public void accept(int number) {
      Part part = parts.get(number);
      queries.beyond(part.node(), part.from(), part.to());
      int[] found = own.undo();
      synchronized (joins) {
        joins.add(found);
      }
    }
  }

  /**
   * A number that is the same for points of the same group, and for no others; below that of
   * points.
   */
  int group(int point) {
    return groups.find(placeOf[point]);
  }

  private void cut(Part part, int size, List<Part> parts) {
    if (part.to() - part.from() <= size || !tree.divide(part.node(), part.from(), part.to())) {
      parts.add(part);
      return;
    }
    int middle = NearTree.middle(part.from(), part.to());
    cut(new Part(2 * part.node(), part.from(), middle), size, parts);
    cut(new Part(2 * part.node() + 1, middle, part.to()), size, parts);
  }

  private NearQueries queries(NearGroups known) {
    return new NearQueries(points, tree, filter, radiusSquared, known, joined, across, effort);
  }
}
