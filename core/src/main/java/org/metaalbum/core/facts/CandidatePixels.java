package org.metaalbum.core.facts;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PixelDigest;

/**
 * The images that may have the same pixels as others, by their looks, and what was learnt of their
 * pixels by decoding them once more. Threads may note different images at the same time.
 */
public final class CandidatePixels {

  private final ComparedImages images;
  private final int[] positions;
  private final @Nullable PixelDigest[] digests;
  private int failed;
  private @Nullable String failure;

  /**
   * Only for {@link DuplicateFinder}.
   *
   * @param positions ascending
   */
  CandidatePixels(ComparedImages images, int[] positions) {
    this.images = images;
    this.positions = positions;
    this.digests = new PixelDigest[positions.length];
    this.failed = positions.length;
  }

  /** The images among which they were found. */
  public ComparedImages images() {
    return images;
  }

  /** How many there are. */
  public int size() {
    return positions.length;
  }

  /** The position of a candidate, by its number from 0; ascending. */
  public int position(int candidate) {
    return positions[candidate];
  }

  /** Notes the pixels of a candidate. */
  public void set(int candidate, PixelDigest digest) {
    digests[candidate] = digest;
  }

  /**
   * Notes that the pixels of a candidate can't be had. Of several reasons that of the first
   * candidate is kept.
   */
  public synchronized void fail(int candidate, String reason) {
    if (candidate < failed) {
      failed = candidate;
      failure = reason;
    }
  }

  /** What was noted; null if nothing was. */
  @Nullable PixelDigest digest(int candidate) {
    return digests[candidate];
  }

  /** Why the pixels of some can't be had; null if those of all are there. */
  synchronized @Nullable String failure() {
    return failure;
  }
}
