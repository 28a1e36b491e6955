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

  /** Options that differ from the usual ones in more than the constructor takes. */
  public static Builder builder(
      Profile profile,
      @Nullable InputKind kind,
      int threads,
      int maximumFindings,
      Progress progress) {
    return new Builder(new CheckOptions(profile, kind, threads, maximumFindings, progress));
  }

  /** How many problems of a kind readers keep; beyond that they only count. */
  int listedProblems() {
    return acceptance.isAny() ? Math.max(maximumFindings, LISTED_TO_ACCEPT) : maximumFindings;
  }

  /** Starts from what is usual. */
  public static final class Builder {

    private final CheckOptions usual;
    private boolean referenceAlone;
    private @Nullable CacheOptions cache;
    private Acceptance acceptance;
    private @Nullable ChangedFiles changes;
    private boolean exhibits;

    private Builder(CheckOptions usual) {
      this.usual = usual;
      this.acceptance = usual.acceptance;
    }

    /** Whether the reference decoder judges images alone. */
    public Builder referenceAlone(boolean alone) {
      this.referenceAlone = alone;
      return this;
    }

    /** A cache of facts from run to run. */
    public Builder cache(@Nullable CacheOptions kept) {
      this.cache = kept;
      return this;
    }

    /** Which findings don't count. */
    public Builder acceptance(Acceptance accepted) {
      this.acceptance = accepted;
      return this;
    }

    /** What changed, where only what it touches shall be checked. */
    public Builder changes(@Nullable ChangedFiles changed) {
      this.changes = changed;
      return this;
    }

    /** Whether the report is to hold what only a page shows. */
    public Builder exhibits(boolean wanted) {
      this.exhibits = wanted;
      return this;
    }

    /** The options. */
    public CheckOptions build() {
      return new CheckOptions(
          usual.profile,
          usual.kind,
          usual.threads,
          usual.maximumFindings,
          usual.progress,
          referenceAlone,
          cache,
          acceptance,
          changes,
          exhibits);
    }
  }
}
