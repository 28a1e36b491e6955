package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.schema.Severity;

/**
 * Makes findings of what a rule reports, counts them all, and keeps the smallest in their order: of
 * those that count for the verdict, and of those that are suppressed. So the sample is the same
 * whatever the order in which they are found. (Of equal findings of which the baseline accepts some
 * only, it accepts the first; a rule reports in an order that depends on the facts alone.)
 */
final class FindingCollector implements Findings {

  private final RuleInfo rule;
  private final Severity severity;
  private final int limit;
  private final Acceptor acceptor;
  private final PriorityQueue<Finding> open = new PriorityQueue<>(Collections.reverseOrder());
  private final PriorityQueue<Finding> suppressed = new PriorityQueue<>(Collections.reverseOrder());
  private long examined;
  private long count;
  private long waived;
  private long baselined;

  FindingCollector(RuleInfo rule, Severity severity, int limit, Acceptor acceptor) {
    this.rule = rule;
    this.severity = severity;
    this.limit = limit;
    this.acceptor = acceptor;
  }

  @Override
  public void examined(long things) {
    examined += things;
  }

  @Override
  public void add(Problem problem) {
    count++;
    Finding finding =
        new Finding(
            rule.id(),
            severity,
            problem.message(),
            problem.location(),
            problem.expected(),
            problem.actual(),
            problem.related());
    Suppression by = acceptor.suppression(finding);
    if (by == null) {
      keep(finding, open);
      return;
    }
    switch (by.kind()) {
      case WAIVER -> waived++;
      case BASELINE -> baselined++;
    }
    keep(finding.suppressed(by), suppressed);
  }

  private void keep(Finding finding, PriorityQueue<Finding> kept) {
    kept.add(finding);
    if (kept.size() > limit) {
      kept.remove();
    }
  }

  @Override
  public void unlisted(long problems) {
    count += problems;
    baselined += acceptor.unlistedInBaseline(problems);
  }

  /** How many things the rule looked at. */
  long examined() {
    return examined;
  }

  /** How many problems it reported. */
  long count() {
    return count;
  }

  /** How many of them a waiver suppresses. */
  long waived() {
    return waived;
  }

  /** How many of them the baseline suppresses. */
  long baselined() {
    return baselined;
  }

  /** The kept findings, in order. */
  List<Finding> sample() {
    List<Finding> sample = new ArrayList<>(open);
    sample.addAll(suppressed);
    Collections.sort(sample);
    return sample;
  }
}
