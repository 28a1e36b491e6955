package org.metaalbum.core.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.cache.FactCache;
import org.metaalbum.core.cache.RunState;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;
import org.metaalbum.core.source.TreeState;
import org.metaalbum.core.source.TreeWalk;

/**
 * The part that a cache plays in a run, or none. A profile for releases trusts no cache unless the
 * bytes are read again; the cache is brought up to date all the same.
 */
final class RunCache implements Closeable {

  private final @Nullable FactCache cache;
  private final boolean verify;
  private final boolean trusted;
  private final LongAdder recalled = new LongAdder();
  private final LongAdder read = new LongAdder();
  private boolean transientFailure;
  private @Nullable String problem;
  private boolean failed;

  private RunCache(@Nullable FactCache cache, boolean verify, boolean trusted) {
    this.cache = cache;
    this.verify = verify;
    this.trusted = trusted;
    this.problem =
        trusted ? null : "this profile trusts no cache unless the images are read: --cache-verify";
  }

  /**
   * Opens the cache that the options name, if they do.
   *
   * @param conditions all but the files that facts depend on
   * @throws CacheException if it can't be one
   */
  static RunCache open(CheckOptions options, String conditions) {
    CacheOptions wanted = options.cache();
    if (wanted == null) {
      return new RunCache(null, /* verify= */ false, /* trusted= */ true);
    }
    try {
      return new RunCache(
          FactCache.open(wanted.file(), conditions),
          wanted.verify(),
          wanted.verify() || options.profile().trustsCache());
    } catch (IOException failure) {
      throw new CacheException(
          "can't use %s as a cache: %s".formatted(wanted.file(), ReadFailure.reason(failure)),
          failure);
    }
  }

  /**
   * What is remembered of the files of a dataset.
   *
   * @param place its folder or zip
   * @param files those that may be images, ordered by path
   * @param facts gets what is remembered
   * @return null if there is no cache
   */
  @Nullable Recall recall(
      DatasetSource source, Path place, List<Entry> files, ImageFacts.Builder facts) {
    if (cache == null) {
      return null;
    }
    String dataset = place.toAbsolutePath().normalize().toString();
    long[] stamps = trusted ? cache.recall(dataset, files, facts) : new long[files.size()];
    return new Recall(this, source, dataset, files, stamps);
  }

  /** The number of a file's stamp; 0 if it changed so recently that it may change unseen. */
  long stamp(DatasetSource source, Entry file) throws IOException {
    return cache == null ? 0 : cache.number(source.stamp(file));
  }

  /** Whether the bytes of remembered images are read again. */
  boolean verifies() {
    return verify;
  }

  /** Counts an image. */
  void count(boolean isRecalled) {
    (isRecalled ? recalled : read).increment();
  }

  /** Keeps facts for the next run. */
  void keep(String dataset, List<Entry> files, ImageFacts facts, long[] stamps) {
    if (cache != null) {
      try {
        cache.keep(dataset, files, facts, stamps);
      } catch (IOException failure) {
        fail(failure);
      }
    }
  }

  /** The state of files; nothing if it can't be told, or a report of it would not be trusted. */
  Optional<TreeState> state(List<Path> roots) {
    return cache == null || verify || !trusted
        ? Optional.empty()
        : TreeWalk.state(roots, cache.start());
  }

  /** The report that an earlier run made in this state; null if there is none. */
  @Nullable Report report(RunState state) {
    return cache == null ? null : cache.report(state);
  }

  /** Notes that something failed that may go well the next time. */
  void noteTransientFailure() {
    transientFailure = true;
  }

  /** Keeps a report for the next run, unless it may come out otherwise then. */
  void keep(RunState state, Report report) {
    if (cache != null && !transientFailure && !hasFailures(report)) {
      try {
        cache.keep(state, report);
      } catch (IOException failure) {
        fail(failure);
      }
    }
  }

  private static boolean hasFailures(Report report) {
    return report.datasets().stream()
        .anyMatch(
            dataset ->
                dataset.problem() != null
                    || dataset.results().stream()
                        .anyMatch(result -> result.outcome() == Outcome.CRASHED));
  }

  /** Brings the file up to date, and tells what came from it; null if there is no cache. */
  @Nullable CacheUse finish() {
    if (cache == null) {
      return null;
    }
    if (!failed) {
      try {
        cache.save();
      } catch (IOException failure) {
        fail(failure);
      }
    }
    return new CacheUse(recalled.sum(), read.sum(), verify, problem);
  }

  private void fail(IOException failure) {
    failed = true;
    problem = "it could not be written (%s)".formatted(ReadFailure.reason(failure));
  }

  @Override
  public void close() {
    if (cache != null) {
      try {
        cache.close();
      } catch (IOException failure) {
        fail(failure);
      }
    }
  }
}
