package org.metaalbum.core.report;

import org.jspecify.annotations.Nullable;

/**
 * What came from the cache of an earlier run.
 *
 * @param recalled images whose facts came from the cache
 * @param read images that were read and judged in this run
 * @param verified whether the bytes of the recalled ones were read again, and are the same by their
 *     SHA-256; without it, size and times of the files were all that was looked at
 * @param unchanged whether nothing has changed since an earlier run, and this is its report
 * @param problem what is to be said of the cache; null if it was used, and is up to date now
 */
public record CacheUse(
    long recalled, long read, boolean verified, boolean unchanged, @Nullable String problem) {

  /** What came from the cache where something was checked. */
  public CacheUse(long recalled, long read, boolean verified, @Nullable String problem) {
    this(recalled, read, verified, /* unchanged= */ false, problem);
  }

  /** What came from the cache where nothing has changed: all that is known of so many images. */
  public static CacheUse unchanged(long images) {
    return new CacheUse(images, 0, /* verified= */ false, /* unchanged= */ true, null);
  }
}
