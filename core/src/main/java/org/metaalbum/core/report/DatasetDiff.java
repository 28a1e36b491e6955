package org.metaalbum.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What became of one dataset between two reports.
 *
 * @param key what it is called in both ({@link DatasetKeys})
 * @param older the older report on it; null if there is none
 * @param newer the newer report on it; null if there is none
 * @param rules ordered by id
 */
public record DatasetDiff(
    String key,
    @Nullable DatasetReport older,
    @Nullable DatasetReport newer,
    List<RuleDiff> rules) {

  public DatasetDiff {
    rules = List.copyOf(rules);
  }

  static DatasetDiff between(
      String key, @Nullable DatasetReport older, @Nullable DatasetReport newer) {
    SortedMap<String, RuleResult> before = results(older);
    SortedMap<String, RuleResult> after = results(newer);
    SortedMap<String, RuleResult> all = new TreeMap<>(before);
    all.putAll(after);
    List<RuleDiff> rules = new ArrayList<>();
    for (String id : all.keySet()) {
      rules.add(RuleDiff.between(before.get(id), after.get(id), open(older, id), open(newer, id)));
    }
    return new DatasetDiff(key, older, newer, rules);
  }

  /** Whether a reader has to hear of it. */
  public boolean isChanged() {
    return verdict(older) != verdict(newer) || rules.stream().anyMatch(DatasetDiff::isChanged);
  }

  private static boolean isChanged(RuleDiff rule) {
    return rule.isLost()
        || !rule.added().isEmpty()
        || !rule.gone().isEmpty()
        || rule.olderCount() != rule.newerCount();
  }

  private static @Nullable Verdict verdict(@Nullable DatasetReport report) {
    return report == null ? null : report.verdict();
  }

  private static SortedMap<String, RuleResult> results(@Nullable DatasetReport report) {
    SortedMap<String, RuleResult> results = new TreeMap<>();
    if (report != null) {
      report.results().forEach(result -> results.put(result.ruleId(), result));
    }
    return results;
  }

  private static List<Finding> open(@Nullable DatasetReport report, String ruleId) {
    return report == null
        ? List.of()
        : report.findings().stream()
            .filter(finding -> finding.ruleId().equals(ruleId) && finding.suppression() == null)
            .toList();
  }
}
