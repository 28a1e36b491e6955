package org.metaalbum.core.engine;

import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.Profile;

/**
 * How to check. Nothing here but the profile, the kind and the decoder can change a verdict.
 *
 * @param profile what is demanded
 * @param kind what every PATH is taken for; null to find out
 * @param threads how many images are read at a time, at least 1
 * @param maximumFindings how many findings of each rule are kept, at least 1; all are counted
 * @param progress told how far the check has come
 * @param referenceAlone whether the reference decoder judges images alone, and the verifiers don't
 * @param cache a cache of facts from run to run; null for none
 * @param exhibits whether the report is to hold what only a page shows: pictures, charts
 */
public record CheckOptions(
    Profile profile,
    @Nullable InputKind kind,
    int threads,
    int maximumFindings,
    Progress progress,
    boolean referenceAlone,
    @Nullable CacheOptions cache,
    boolean exhibits) {

  /** Options for what is usual. */
  public CheckOptions(
      Profile profile,
      @Nullable InputKind kind,
      int threads,
      int maximumFindings,
      Progress progress) {
    this(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        /* referenceAlone= */ false,
        null,
        /* exhibits= */ false);
  }

  public CheckOptions {
    if (threads < 1 || maximumFindings < 1) {
      throw new IllegalArgumentException("threads and maximumFindings must be at least 1");
    }
  }
}
