package org.metaalbum.core.report;

import org.jspecify.annotations.Nullable;

/**
 * What came from the cache of an earlier run.
 *
 * @param recalled images whose facts came from the cache
 * @param read images that were read and judged in this run
 * @param verified whether the bytes of the recalled ones were read again, and are the same by their
 *     SHA-256; without it, size and times of the files were all that was looked at
 * @param problem what is to be said of the cache; null if it was used, and is up to date now
 */
public record CacheUse(long recalled, long read, boolean verified, @Nullable String problem) {}
