package org.metaalbum.core.read.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Counts things and keeps the smallest of them, so that a million take no memory, and the kept ones
 * are the same in whatever order they come.
 */
public final class Smallest<T> {

  private final int limit;
  private final Comparator<? super T> order;
  private final PriorityQueue<T> kept;
  private long total;

  /**
   * @param limit how many are kept
   * @param order what makes one smaller than another
   */
  public Smallest(int limit, Comparator<? super T> order) {
    this.limit = limit;
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /** Counts one more. */
  public void add(T thing) {
    total++;
    kept.add(thing);
    if (kept.size() > limit) {
      kept.remove();
    }
  }

  /** The smallest, in order. */
  public List<T> kept() {
    List<T> sorted = new ArrayList<>(kept);
    sorted.sort(order);
    return List.copyOf(sorted);
  }

  /** How many there are. */
  public long total() {
    return total;
  }

  /** How many there are besides those that are kept. */
  public long unkept() {
    return total - kept.size();
  }
}
