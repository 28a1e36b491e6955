package org.metaalbum.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.metaalbum.schema.Severity;

/**
 * What became of findings between two reports. Findings are the same by {@link FindingDigest}, and
 * datasets by {@link DatasetKeys}; where each report is on one PATH, these are the same whatever
 * they are called.
 *
 * @param older the older report
 * @param newer the newer report
 * @param datasets those of the newer report in its order, and behind them those of the older alone
 */
public record ReportDiff(Report older, Report newer, List<DatasetDiff> datasets) {

  public ReportDiff {
    datasets = List.copyOf(datasets);
  }

  /** Compares two reports. */
  public static ReportDiff between(Report older, Report newer) {
    Map<String, DatasetReport> before = byKey(older);
    Map<String, DatasetReport> after = byKey(newer);
    List<String> oldRoots = roots(older);
    List<String> newRoots = roots(newer);
    if (oldRoots.size() == 1 && newRoots.size() == 1) {
      String from = new DatasetKeys(oldRoots).of(oldRoots.get(0));
      String to = new DatasetKeys(newRoots).of(newRoots.get(0));
      before = renamed(before, from, to);
    }
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<DatasetDiff> datasets = new ArrayList<>();
    for (String key : keys) {
      datasets.add(DatasetDiff.between(key, before.get(key), after.get(key)));
    }
    return new ReportDiff(older, newer, datasets);
  }

  /** How many findings are new; of those of this severity. */
  public long newCount(Severity severity) {
    return rules().stream()
        .filter(rule -> rule.severity() == severity)
        .mapToLong(RuleDiff::newCount)
        .sum();
  }

  /** The sum of a number over all rules of all datasets. */
  public long total(ToLongFunction<RuleDiff> number) {
    return rules().stream().mapToLong(number).sum();
  }

  /** Whether all numbers are exact, and not the least that there must be. */
  public boolean isExact() {
    return rules().stream().allMatch(RuleDiff::isExact);
  }

  private List<RuleDiff> rules() {
    return datasets.stream().flatMap(dataset -> dataset.rules().stream()).toList();
  }

  private static List<String> roots(Report report) {
    return report.datasets().stream()
        .filter(dataset -> dataset.partOf() == null && !dataset.isConfiguration())
        .map(DatasetReport::path)
        .toList();
  }

  private static Map<String, DatasetReport> byKey(Report report) {
    DatasetKeys keys = new DatasetKeys(roots(report));
    Map<String, String> wholes = new HashMap<>();
    Map<String, DatasetReport> datasets = new LinkedHashMap<>();
    for (DatasetReport dataset : report.datasets()) {
      // A part stands behind its whole, so that the whole's own whole is known already.
      String root =
          dataset.partOf() == null
              ? dataset.path()
              : wholes.getOrDefault(dataset.partOf(), dataset.partOf());
      wholes.put(dataset.path(), root);
      String key = keys.of(root, dataset.path());
      String unique = key;
      for (int i = 2; datasets.containsKey(unique); i++) {
        unique = key + " (" + i + ")";
      }
      datasets.put(unique, dataset);
    }
    return datasets;
  }

  private static Map<String, DatasetReport> renamed(
      Map<String, DatasetReport> datasets, String from, String to) {
    Map<String, DatasetReport> renamed = new LinkedHashMap<>();
    datasets.forEach(
        (key, dataset) -> {
          boolean below = key.equals(from) || key.startsWith(from + "/");
          renamed.put(below ? to + key.substring(from.length()) : key, dataset);
        });
    return renamed;
  }
}
