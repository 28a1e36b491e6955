package org.metaalbum.core.source;

/**
 * When a run began. What changed just before may change once more within the same tick of the
 * clock, so that its times don't tell the one state from the other.
 *
 * @param nanoseconds since 1970, by the clock of a file system
 */
public record RunStart(long nanoseconds) {

  /** A time that a file system tells exactly is later than any before it by so much. */
  private static final long FINE_STEP = 100_000_000L;

  /** The same where it tells whole seconds, or pairs of them. */
  private static final long COARSE_STEP = 2_000_000_000L;

  private static final long SECOND = 1_000_000_000L;

  /**
   * Whether any later change gets a later time.
   *
   * @param latest the last change, in nanoseconds since 1970
   */
  public boolean isSettled(long latest) {
    return latest <= nanoseconds - (latest % SECOND == 0 ? COARSE_STEP : FINE_STEP);
  }
}
