package org.metaalbum.core.report;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;

/**
 * The finished report of a run: a value with nothing left to compute or to read.
 *
 * @param toolVersion the version of this program
 * @param licenceList the licence list that names of licences were looked up in
 * @param profile the name of the profile
 * @param cache what came from the cache of an earlier run; null if there was none to use
 * @param datasets one entry a PATH, in the order in which they were given; behind them one on the
 *     waivers of the configuration, if it has any
 * @param configuration the configuration file that was used; null if there was none
 * @param baseline what became of the baseline; null if there was none
 * @param changedSince what was passed over, since it has not changed; null if all was checked
 */
public record Report(
    String toolVersion,
    LicenceListStamp licenceList,
    String profile,
    @Nullable CacheUse cache,
    List<DatasetReport> datasets,
    @Nullable String configuration,
    @Nullable BaselineUse baseline,
    @Nullable ChangedSince changedSince) {

  public Report {
    datasets = List.copyOf(datasets);
  }

  /** A report on all that was given, without configuration and baseline. */
  public Report(
      String toolVersion,
      LicenceListStamp licenceList,
      String profile,
      @Nullable CacheUse cache,
      List<DatasetReport> datasets) {
    this(toolVersion, licenceList, profile, cache, datasets, null, null, null);
  }

  /** The same report, with what came from the cache. */
  public Report withCache(@Nullable CacheUse use) {
    return new Report(
        toolVersion, licenceList, profile, use, datasets, configuration, baseline, changedSince);
  }

  /** The verdict on all datasets together. */
  public Verdict verdict() {
    return Verdict.ofAll(datasets.stream().map(DatasetReport::verdict).toList());
  }

  /**
   * How many findings of this severity count for the verdict, with those beyond the caps and
   * without those that are suppressed.
   */
  public long total(Severity severity) {
    return datasets.stream()
        .flatMap(dataset -> dataset.results().stream())
        .filter(result -> result.severity() == severity)
        .mapToLong(RuleResult::open)
        .sum();
  }

  /** Whether there was nothing to check, since nothing has changed. */
  public boolean isIdle() {
    return datasets.stream().allMatch(DatasetReport::isConfiguration);
  }

  /** How many findings waivers suppress. */
  public long waived() {
    return sum(RuleResult::waived);
  }

  /** How many findings the baseline suppresses. */
  public long baselined() {
    return sum(RuleResult::baselined);
  }

  private long sum(ToLongFunction<RuleResult> number) {
    return datasets.stream().flatMap(dataset -> dataset.results().stream()).mapToLong(number).sum();
  }
}
