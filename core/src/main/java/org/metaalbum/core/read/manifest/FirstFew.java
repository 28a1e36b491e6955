package org.metaalbum.core.read.manifest;

import java.util.ArrayList;
import java.util.List;

/** Counts things as they come and keeps the first of them, so that a million take no memory. */
public final class FirstFew<T> {

  private final int limit;
  private final List<T> kept = new ArrayList<>();
  private long total;

  /**
   * @param limit how many are kept
   */
  public FirstFew(int limit) {
    this.limit = limit;
  }

  /** Counts one more. */
  public void add(T thing) {
    total++;
    if (kept.size() < limit) {
      kept.add(thing);
    }
  }

  /** The first ones, in the order in which they came. */
  public List<T> kept() {
    return List.copyOf(kept);
  }

  /** How many came. */
  public long total() {
    return total;
  }

  /** How many came after those that were kept. */
  public long unkept() {
    return total - kept.size();
  }
}
