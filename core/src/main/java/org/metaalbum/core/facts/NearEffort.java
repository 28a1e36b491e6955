package org.metaalbum.core.facts;

import java.util.concurrent.atomic.AtomicLong;

/** How many comparisons a search has made, by all its threads, and how many it may make. */
final class NearEffort {

  private final long limit;
  private final AtomicLong made = new AtomicLong();

  NearEffort(long limit) {
    this.limit = limit;
  }

  /** Adds comparisons that were made; whether more may be made. */
  boolean add(long comparisons) {
    return made.addAndGet(comparisons) <= limit;
  }

  /** Whether it was enough for all that was to be compared. */
  boolean wasEnough() {
    return made.get() <= limit;
  }
}
