package org.metaalbum.core.engine;

import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.Profile;

/**
 * How to check. Nothing here but the profile, the kind, the decoder, the changes and what is
 * accepted can change a verdict.
 *
 * @param profile what is demanded
 * @param kind what every PATH is taken for; null to find out
 * @param threads how many images are read at a time, at least 1
 * @param maximumFindings how many findings of each rule are kept, at least 1; all are counted
 * @param progress told how far the check has come
 * @param referenceAlone whether the reference decoder judges images alone, and the verifiers don't
 * @param cache a cache of facts from run to run; null for none
 * @param acceptance which findings don't count
 * @param changes what changed, where only what it touches shall be checked; null for all
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
    Acceptance acceptance,
    @Nullable ChangedFiles changes,
    boolean exhibits) {

  /**
   * So many problems are handed to the rules where each has to be held against what is accepted.
   */
  private static final int LISTED_TO_ACCEPT = 100_000;

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
        /* cache= */ null,
        Acceptance.NOTHING,
        /* changes= */ null,
        /* exhibits= */ false);
  }

  public CheckOptions {
    if (threads < 1 || maximumFindings < 1) {
      throw new IllegalArgumentException("threads and maximumFindings must be at least 1");
    }
  }

  /** The same, where the reference decoder judges images alone or doesn't. */
  public CheckOptions withReferenceAlone(boolean alone) {
    return new CheckOptions(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        alone,
        cache,
        acceptance,
        changes,
        exhibits);
  }

  /** The same with another cache. */
  public CheckOptions withCache(@Nullable CacheOptions other) {
    return new CheckOptions(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        referenceAlone,
        other,
        acceptance,
        changes,
        exhibits);
  }

  /** The same, where other findings don't count. */
  public CheckOptions withAcceptance(Acceptance other) {
    return new CheckOptions(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        referenceAlone,
        cache,
        other,
        changes,
        exhibits);
  }

  /** The same, where only what these changes touch is checked. */
  public CheckOptions withChanges(@Nullable ChangedFiles other) {
    return new CheckOptions(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        referenceAlone,
        cache,
        acceptance,
        other,
        exhibits);
  }

  /** The same, where the report is to hold what only a page shows or not. */
  public CheckOptions withExhibits(boolean wanted) {
    return new CheckOptions(
        profile,
        kind,
        threads,
        maximumFindings,
        progress,
        referenceAlone,
        cache,
        acceptance,
        changes,
        wanted);
  }

  /** How many problems of a kind readers keep; beyond that they only count. */
  int listedProblems() {
    return acceptance.isAny() ? Math.max(maximumFindings, LISTED_TO_ACCEPT) : maximumFindings;
  }
}
