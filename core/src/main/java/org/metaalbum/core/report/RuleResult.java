package org.metaalbum.core.report;

import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.Severity;

/**
 * What became of one rule.
 *
 * @param ruleId its id, such as {@code MA301}
 * @param name its name, such as {@code image-missing}
 * @param severity the severity of its findings under the profile of the run
 * @param outcome how it ended
 * @param examined how many things it looked at
 * @param count how many findings it has; the report may hold only a sample of them
 * @param waived how many of them a waiver suppresses
 * @param baselined how many of them the baseline suppresses
 * @param reason why it was not evaluated, or how it crashed
 */
public record RuleResult(
    String ruleId,
    String name,
    Severity severity,
    Outcome outcome,
    long examined,
    long count,
    long waived,
    long baselined,
    @Nullable String reason) {

  /** A result of which nothing is suppressed. */
  public RuleResult(
      String ruleId,
      String name,
      Severity severity,
      Outcome outcome,
      long examined,
      long count,
      @Nullable String reason) {
    this(ruleId, name, severity, outcome, examined, count, 0, 0, reason);
  }

  /** How many findings count for the verdict. */
  public long open() {
    return count - waived - baselined;
  }
}
