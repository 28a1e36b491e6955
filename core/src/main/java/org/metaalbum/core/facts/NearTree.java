package org.metaalbum.core.facts;

/**
 * Points with 32 coordinates in a k-d tree: each node halves its points at the median of the
 * coordinate that differs most. The points of a node stand at adjacent places. The tree takes about
 * a quarter of a byte a point, beside the points.
 *
 * <p>Nodes are numbered as in a heap: 1 is the root, {@code 2n} and {@code 2n + 1} are the halves
 * of n, and a range of places is always halved in the same way.
 */
final class NearTree {

  private static final int D = NearPoints.DIMENSIONS;

  /** Nodes with at most so many points are not divided. */
  private static final int LEAF = 64;

  /** Of how many points the differences are looked at to choose a coordinate. */
  private static final int SAMPLE = 64;

  /** Instead of a coordinate: all points of the node are equal. */
  private static final byte EQUAL = -1;

  private final NearPoints points;

  /**
   * Of each node the coordinate that it is halved by, its greatest value in the lower half and its
   * least in the upper half, a byte each: what is read together stands together.
   */
  private final int[] planes;

  /** Of each node which kinds of points it has, 1 or 2 or 3 for both; 0 if that is not noted. */
  private final byte[] kinds;

  /** A tree that is to be built; the points are moved then. */
  NearTree(NearPoints points) {
    this.points = points;
    int nodes = 2;
    for (int size = points.size(); size > LEAF; size = (size + 1) / 2) {
      nodes *= 2;
    }
    this.planes = new int[nodes];
    this.kinds = new byte[nodes];
  }

  /** How many numbers of nodes there are. */
  int nodes() {
    return planes.length;
  }

  /** Where the upper half of a range of places starts. */
  static int middle(int from, int to) {
    return (from + to) >>> 1;
  }

  /** Whether a node has no halves: it has few points, or all of them are equal. */
  boolean isLeaf(int node, int from, int to) {
    return to - from <= LEAF || planes[node] == EQUAL;
  }

  /** Whether all points of a leaf are known to be equal. */
  boolean isEqual(int node) {
    return planes[node] == EQUAL;
  }

  /** Where a node is halved; to be taken apart by what follows. */
  int plane(int node) {
    return planes[node];
  }

  static int dimension(int plane) {
    return plane >> 16;
  }

  static int lowerEnd(int plane) {
    return (byte) (plane >> 8);
  }

  static int upperStart(int plane) {
    return (byte) plane;
  }

  /** Builds all below a node; other threads may build what is not below it. */
  void build(int node, int from, int to) {
    if (divide(node, from, to)) {
      int middle = middle(from, to);
      build(2 * node, from, middle);
      build(2 * node + 1, middle, to);
    }
  }

  /** Notes which kinds of points are in a node, which is built, and in all below it. */
  int noteKinds(int node, int from, int to) {
    if (kinds[node] == 0) {
      int found = 0;
      if (isLeaf(node, from, to)) {
        for (int place = from; place < to; place++) {
          found |= points.kind(place);
        }
      } else {
        int middle = middle(from, to);
        found = noteKinds(2 * node, from, middle) | noteKinds(2 * node + 1, middle, to);
      }
      kinds[node] = (byte) found;
    }
    return kinds[node];
  }

  /** The kinds that were noted. */
  int kinds(int node) {
    return kinds[node];
  }

  /** Moves the points of a node such that its halves can be built; false if it is a leaf. */
  boolean divide(int node, int from, int to) {
    if (to - from <= LEAF) {
      return false;
    }
    int dimension = mostSpread(from, to);
    if (dimension == EQUAL) {
      planes[node] = EQUAL;
      return false;
    }
    int[] counts = new int[256];
    for (int place = from; place < to; place++) {
      counts[points.coordinate(place, dimension) + 128]++;
    }
    int below = from;
    int value = 0;
    int last = 0;
    int middle = middle(from, to);
    // The value that stands at the middle when sorted, and the one just before it.
    while (below + counts[value] <= middle) {
      below += counts[value];
      last = counts[value] > 0 ? value : last;
      value++;
    }
    int median = value - 128;
    int end = moveToFront(from, to, dimension, median - 1);
    if (end < middle) {
      last = value;
      moveToFront(end, to, dimension, median);
    }
    planes[node] = dimension << 16 | (last - 128 & 0xFF) << 8 | (median & 0xFF);
    return true;
  }

  /** Moves the points with a coordinate up to a limit to the front; where the others start. */
  private int moveToFront(int from, int to, int dimension, int limit) {
    int end = from;
    for (int place = from; place < to; place++) {
      if (points.coordinate(place, dimension) <= limit) {
        points.swap(place, end++);
      }
    }
    return end;
  }

  /** The coordinate that differs most among some of the points; EQUAL if all points are equal. */
  private byte mostSpread(int from, int to) {
    int count = Math.min(SAMPLE, to - from);
    int[] sums = new int[D];
    int[] squares = new int[D];
    for (int i = 0; i < count; i++) {
      int place = from + (int) ((long) i * (to - from) / count);
      for (int part = 0; part < D / 8; part++) {
        long packed = points.part(part)[place];
        for (int d = 8 * part + 7; d >= 8 * part; d--) {
          int value = (byte) packed;
          sums[d] += value;
          squares[d] += value * value;
          packed >>= 8;
        }
      }
    }
    int most = EQUAL;
    int greatest = 0;
    for (int d = 0; d < D; d++) {
      int variance = count * squares[d] - sums[d] * sums[d];
      if (variance > greatest) {
        greatest = variance;
        most = d;
      }
    }
    return most == EQUAL ? firstDifference(from, to) : (byte) most;
  }

  /** A coordinate in which not all points are equal; EQUAL if there is none. */
  private byte firstDifference(int from, int to) {
    for (int place = from + 1; place < to; place++) {
      for (byte d = 0; d < D; d++) {
        if (points.coordinate(place, d) != points.coordinate(from, d)) {
          return d;
        }
      }
    }
    return EQUAL;
  }
}
