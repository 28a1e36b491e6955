package org.metaalbum.core.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.exhibit.Exhibits;

/**
 * The report on one PATH, or on a part of one.
 *
 * @param path as the user gave it, or how it is found below that
 * @param kind {@code dataset}, {@code info}, {@code card}, {@code datasheet}, {@code documents},
 *     {@code family}, {@code album}, {@code configuration}, or {@code unknown} if it could not be
 *     opened
 * @param partOf the path of the family or album that it is a part of; null if there is none
 * @param verdict the verdict on it
 * @param problem why it could not be opened; null if it could
 * @param summary what was looked at
 * @param results one entry a rule, ordered by rule id
 * @param findings of each rule at most the cap of those that count, and as many of those that are
 *     suppressed, ordered by rule id and place
 * @param exhibits what a page shows besides; null unless it was asked for, and there is something
 */
public record DatasetReport(
    String path,
    String kind,
    @Nullable String partOf,
    Verdict verdict,
    @Nullable String problem,
    Summary summary,
    List<RuleResult> results,
    List<Finding> findings,
    @Nullable Exhibits exhibits) {

  public DatasetReport {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
  }

  /** A report on something that is part of nothing else. */
  public DatasetReport(
      String path,
      String kind,
      Verdict verdict,
      @Nullable String problem,
      Summary summary,
      List<RuleResult> results,
      List<Finding> findings) {
    this(path, kind, null, verdict, problem, summary, results, findings, null);
  }

  /** Whether it is about the waivers of the configuration, and no dataset. */
  public boolean isConfiguration() {
    return kind.equals("configuration");
  }

  /** The same report, with what a page shows besides. */
  public DatasetReport withExhibits(@Nullable Exhibits shown) {
    return new DatasetReport(
        path, kind, partOf, verdict, problem, summary, results, findings, shown);
  }

  /** The same report on a part of a family or album; unchanged if it is a part already. */
  public DatasetReport partOf(DatasetReport whole) {
    return partOf == null
        ? new DatasetReport(
            path, kind, whole.path, verdict, problem, summary, results, findings, exhibits)
        : this;
  }
}
