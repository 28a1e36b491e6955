package org.metaalbum.core.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Findings that were there on the day when the baseline was written, and are accepted for now.
 *
 * @param datasets what is accepted, by the key of the dataset ({@link DatasetKeys}) and rule id
 */
public record Baseline(SortedMap<String, SortedMap<String, Accepted>> datasets) {

  public Baseline {
    datasets = Collections.unmodifiableSortedMap(new TreeMap<>(datasets));
  }

  /**
   * Accepted findings of one rule in one dataset.
   *
   * @param findings how many, by {@link FindingDigest}
   * @param unlisted how many more there are, of which nothing is known but their number
   */
  public record Accepted(SortedMap<String, Long> findings, long unlisted) {

    /** Nothing is accepted. */
    public static final Accepted NOTHING = new Accepted(new TreeMap<>(), 0);

    public Accepted {
      findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    /** How many findings are accepted. */
    public long count() {
      return unlisted + findings.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What is accepted of a rule in a dataset. */
  public Accepted accepted(String dataset, String ruleId) {
    SortedMap<String, Accepted> rules = datasets.get(dataset);
    return rules == null ? Accepted.NOTHING : rules.getOrDefault(ruleId, Accepted.NOTHING);
  }

  /** How many findings are accepted. */
  public long count() {
    return datasets.values().stream()
        .flatMap(rules -> rules.values().stream())
        .mapToLong(Accepted::count)
        .sum();
  }
}
