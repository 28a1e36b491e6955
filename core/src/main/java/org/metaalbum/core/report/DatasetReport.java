package org.metaalbum.core.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report on one PATH.
 *
 * @param path as the user gave it
 * @param kind {@code dataset}, {@code info}, {@code card}, or {@code unknown} if it could not be
 *     opened
 * @param verdict the verdict on it
 * @param problem why it could not be opened; null if it could
 * @param summary what was looked at
 * @param results one entry a rule, ordered by rule id
 * @param findings at most the cap of each rule, ordered by rule id and place
 */
public record DatasetReport(
    String path,
    String kind,
    Verdict verdict,
    @Nullable String problem,
    Summary summary,
    List<RuleResult> results,
    List<Finding> findings) {

  public DatasetReport {
    results = List.copyOf(results);
    findings = List.copyOf(findings);
  }
}
