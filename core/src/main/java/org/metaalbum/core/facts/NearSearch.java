package org.metaalbum.core.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;

/**
 * Finds all pairs of points that are within {@link PerceptualHash#RADIUS} of each other, and joins
 * them to groups (single linkage). The points are put into a tree of boxes. Two boxes that are
 * farther apart than the radius hold no pair; within two that lie in the radius altogether all
 * points are near; only what is between is looked at closer. So no pair is missed, and few are
 * compared.
 *
 * <p>Points can be made up such that no method is quick. After a number of comparisons that grows
 * with the number of points, not with its square, the search gives up.
 */
final class NearSearch {

  private static final int D = PerceptualHash.DIMENSIONS;
  private static final int RADIUS_SQUARED = PerceptualHash.RADIUS * PerceptualHash.RADIUS;

  /** Boxes with at most so many points are not divided. */
  private static final int LEAF = 4;

  private static final long COMPARISONS = 20_000_000;
  private static final long COMPARISONS_A_POINT = 5_000;

  /** The points, D coordinates each, ordered such that each box is a range. */
  private final byte[] points;

  /** Which point stands where in that order, and the reverse. */
  private final int[] numberAt;

  private final int[] placeOf;

  /** Union-find over places; groups are led by any of their places. */
  private final int[] parent;

  private long left;

  NearSearch(PerceptualHash[] hashes) {
    this(hashes, COMPARISONS + COMPARISONS_A_POINT * hashes.length);
  }

  /**
   * Starts with nothing joined.
   *
   * @param hashes the points
   * @param comparisons how many comparisons of points or boxes are made at most
   */
  NearSearch(PerceptualHash[] hashes, long comparisons) {
    byte[] given = new byte[hashes.length * D];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i].copyTo(given, i * D);
    }
    this.points = given;
    this.numberAt = new int[hashes.length];
    Arrays.setAll(numberAt, i -> i);
    this.placeOf = new int[hashes.length];
    this.parent = numberAt.clone();
    this.left = comparisons;
  }

  /** Searches; false if it gave up. */
  boolean run() {
    if (numberAt.length > 0) {
      within(build(0, numberAt.length));
    }
    for (int place = 0; place < numberAt.length; place++) {
      placeOf[numberAt[place]] = place;
    }
    return left >= 0;
  }

  /** A number that is the same for points of the same group, and for no others. */
  int group(int point) {
    return find(placeOf[point]);
  }

  /** A box around the points at the places {@code [from, to)}. */
  private static final class Box {
    final int from;
    final int to;

    /** The lowest and the highest value in each dimension, beside each other in memory. */
    final byte[] bounds = new byte[2 * D];

    @Nullable Box lower;
    @Nullable Box upper;

    /** Whether all its points are known to be in one group. */
    boolean joined;

    Box(int from, int to) {
      this.from = from;
      this.to = to;
    }

    int low(int dimension) {
      return bounds[2 * dimension];
    }

    int high(int dimension) {
      return bounds[2 * dimension + 1];
    }

    boolean isOnePoint() {
      for (int d = 0; d < D; d++) {
        if (low(d) != high(d)) {
          return false;
        }
      }
      return true;
    }

    /** The end of its places that have to be compared: of equal points the first is enough. */
    int end() {
      return isOnePoint() ? from + 1 : to;
    }
  }

  private Box build(int from, int to) {
    Box box = new Box(from, to);
    for (int d = 0; d < D; d++) {
      int low = Byte.MAX_VALUE;
      int high = Byte.MIN_VALUE;
      for (int place = from; place < to; place++) {
        low = Math.min(low, points[place * D + d]);
        high = Math.max(high, points[place * D + d]);
      }
      box.bounds[2 * d] = (byte) low;
      box.bounds[2 * d + 1] = (byte) high;
    }
    if (to - from > LEAF && !box.isOnePoint()) {
      int dimension = mostSpread(from, to);
      // Halving the range, not the points: the tree is never deeper than 8 bits times D.
      int limit = (box.low(dimension) + box.high(dimension)) >> 1;
      int middle = divide(from, to, dimension, limit);
      box.lower = build(from, middle);
      box.upper = build(middle, to);
    }
    return box;
  }

  /** The dimension in which points have the greatest variance. */
  private int mostSpread(int from, int to) {
    int most = 0;
    double greatest = -1;
    for (int d = 0; d < D; d++) {
      long sum = 0;
      long squares = 0;
      for (int place = from; place < to; place++) {
        int value = points[place * D + d];
        sum += value;
        squares += (long) value * value;
      }
      double mean = (double) sum / (to - from);
      double variance = (double) squares / (to - from) - mean * mean;
      if (variance > greatest) {
        greatest = variance;
        most = d;
      }
    }
    return most;
  }

  /**
   * Moves the points with a coordinate up to {@code limit} to the front; where the others start.
   */
  private int divide(int from, int to, int dimension, int limit) {
    int middle = from;
    for (int place = from; place < to; place++) {
      if (points[place * D + dimension] <= limit) {
        swap(place, middle++);
      }
    }
    return middle;
  }

  private void swap(int one, int other) {
    for (int d = 0; d < D; d++) {
      byte value = points[one * D + d];
      points[one * D + d] = points[other * D + d];
      points[other * D + d] = value;
    }
    int number = numberAt[one];
    numberAt[one] = numberAt[other];
    numberAt[other] = number;
  }

  /** Joins what is near within a box. */
  private void within(Box box) {
    Box lower = box.lower;
    Box upper = box.upper;
    if (farthest(box, box) <= RADIUS_SQUARED) {
      joinAll(box);
    } else if (lower != null && upper != null) {
      within(lower);
      within(upper);
      between(lower, upper);
    } else {
      for (int place = box.from; place < box.to; place++) {
        compare(place, place + 1, box.to);
      }
    }
  }

  /** Joins what is near between two boxes, within which all is joined already. */
  private void between(Box a, Box b) {
    left--;
    if (left < 0 || nearest(a, b) > RADIUS_SQUARED) {
      return;
    }
    if (isJoined(a) && isJoined(b) && find(a.from) == find(b.from)) {
      return;
    }
    if (farthest(a, b) <= RADIUS_SQUARED) {
      joinAll(a);
      joinAll(b);
      join(a.from, b.from);
      return;
    }
    boolean divideA = a.lower != null && (b.lower == null || a.to - a.from >= b.to - b.from);
    Box divided = divideA ? a : b;
    Box other = divideA ? b : a;
    if (divided.lower != null && divided.upper != null) {
      between(divided.lower, other);
      between(divided.upper, other);
    } else {
      for (int place = a.from; place < a.end(); place++) {
        compare(place, b.from, b.end());
      }
    }
  }

  private void compare(int place, int from, int to) {
    left -= to - from;
    for (int other = from; left >= 0 && other < to; other++) {
      if (isNear(place * D, other * D)) {
        join(place, other);
      }
    }
  }

  private boolean isNear(int one, int other) {
    int square = 0;
    for (int d = 0; d < D; d += 4) {
      for (int i = d; i < d + 4; i++) {
        int difference = points[one + i] - points[other + i];
        square += difference * difference;
      }
      if (square > RADIUS_SQUARED) {
        return false;
      }
    }
    return true;
  }

  /** The square of the least distance that a point of one box can have from one of the other. */
  private static int nearest(Box a, Box b) {
    int square = 0;
    for (int d = 0; d < D && square <= RADIUS_SQUARED; d++) {
      int gap = Math.max(0, Math.max(a.low(d) - b.high(d), b.low(d) - a.high(d)));
      square += gap * gap;
    }
    return square;
  }

  /** The square of the greatest distance that a point of one box can have from one of the other. */
  private static int farthest(Box a, Box b) {
    int square = 0;
    for (int d = 0; d < D && square <= RADIUS_SQUARED; d++) {
      int span = Math.max(a.high(d) - b.low(d), b.high(d) - a.low(d));
      square += span * span;
    }
    return square;
  }

  /** Whether all points of a box are in one group already: then nothing is new within it. */
  private boolean isJoined(Box box) {
    if (!box.joined) {
      Box lower = box.lower;
      Box upper = box.upper;
      box.joined =
          (lower != null && upper != null)
              ? isJoined(lower) && isJoined(upper) && find(lower.from) == find(upper.from)
              : isOneGroup(box);
    }
    return box.joined;
  }

  private boolean isOneGroup(Box box) {
    int group = find(box.from);
    for (int place = box.from + 1; place < box.to; place++) {
      if (find(place) != group) {
        return false;
      }
    }
    return true;
  }

  private void joinAll(Box box) {
    if (!box.joined) {
      for (int place = box.from + 1; place < box.to; place++) {
        join(box.from, place);
      }
      box.joined = true;
    }
  }

  private void join(int one, int other) {
    parent[find(one)] = find(other);
  }

  private int find(int place) {
    int at = place;
    while (parent[at] != at) {
      // Halves the way for all that come later.
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
