package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.schema.Severity;

/**
 * Makes findings of what a rule reports, counts them all, and keeps the smallest in their order. So
 * the sample is the same whatever the order in which they are found.
 */
final class FindingCollector implements Findings {

  private final RuleInfo rule;
  private final Severity severity;
  private final int limit;
  private final PriorityQueue<Finding> kept = new PriorityQueue<>(Collections.reverseOrder());
  private long examined;
  private long count;

  FindingCollector(RuleInfo rule, Severity severity, int limit) {
    this.rule = rule;
    this.severity = severity;
    this.limit = limit;
  }

  @Override
  public void examined(long things) {
    examined += things;
  }

  @Override
  public void add(Problem problem) {
    count++;
    kept.add(
        new Finding(
            rule.id(),
            severity,
            problem.message(),
            problem.location(),
            problem.expected(),
            problem.actual(),
            problem.related()));
    if (kept.size() > limit) {
      kept.remove();
    }
  }

  @Override
  public void unlisted(long problems) {
    count += problems;
  }

  /** How many things the rule looked at. */
  long examined() {
    return examined;
  }

  /** How many problems it reported. */
  long count() {
    return count;
  }

  /** The kept findings, in order. */
  List<Finding> sample() {
    List<Finding> sample = new ArrayList<>(kept);
    Collections.sort(sample);
    return sample;
  }
}
