package org.metaalbum.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.Severity;

/**
 * What became of one rule between two reports on one dataset. Only findings that count for the
 * verdict are compared.
 *
 * @param older its result in the older report; null if it has none
 * @param newer its result in the newer report; null if it has none
 * @param added findings that only the newer report lists
 * @param gone findings that only the older report lists; none if the rule is no longer evaluated
 * @param matched how many findings both list
 */
public record RuleDiff(
    @Nullable RuleResult older,
    @Nullable RuleResult newer,
    List<Finding> added,
    List<Finding> gone,
    long matched) {

  public RuleDiff {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    if (older == null && newer == null) {
      throw new IllegalArgumentException("a rule without any result");
    }
  }

  /**
   * Compares.
   *
   * @param before what the older report lists of the rule
   * @param after what the newer report lists of the rule
   */
  static RuleDiff between(
      @Nullable RuleResult older,
      @Nullable RuleResult newer,
      List<Finding> before,
      List<Finding> after) {
    Map<String, List<Finding>> left = new HashMap<>();
    for (Finding finding : before) {
      left.computeIfAbsent(FindingDigest.of(finding), key -> new ArrayList<>()).add(finding);
    }
    List<Finding> added = new ArrayList<>();
    long matched = 0;
    for (Finding finding : after) {
      List<Finding> same = left.getOrDefault(FindingDigest.of(finding), List.of());
      if (same.isEmpty()) {
        added.add(finding);
      } else {
        same.remove(0);
        matched++;
      }
    }
    List<Finding> gone = new ArrayList<>();
    if (isEvaluated(newer)) {
      left.values().forEach(gone::addAll);
      gone.sort(null);
    }
    return new RuleDiff(older, newer, added, gone, matched);
  }

  /** The result that says what the rule is: the newer one, if there is one. */
  public RuleResult result() {
    return newer != null ? newer : Objects.requireNonNull(older);
  }

  /** The severity of its findings. */
  public Severity severity() {
    return result().severity();
  }

  /** Whether the older report lists all findings that it counts. */
  private boolean olderIsWhole() {
    return open(older) <= matched + gone.size() || isLost();
  }

  /** Whether the newer report lists all findings that it counts. */
  private boolean newerIsWhole() {
    return open(newer) <= matched + added.size();
  }

  /**
   * Whether all findings are listed in both reports. If not, one that only one of them lists may be
   * in the other too, beyond its cap, and the numbers of new and of gone ones are the least that
   * there must be.
   */
  public boolean isExact() {
    return olderIsWhole() && newerIsWhole();
  }

  /** Whether it was evaluated in the older report alone. */
  public boolean isLost() {
    return isEvaluated(older) && !isEvaluated(newer);
  }

  /** How many findings are new; at least, if it is not exact. */
  public long newCount() {
    return Math.max(olderIsWhole() ? added.size() : 0, open(newer) - open(older));
  }

  /** How many findings are gone; at least, if it is not exact. Nobody knows if it is lost. */
  public long goneCount() {
    return isLost() ? 0 : Math.max(newerIsWhole() ? gone.size() : 0, open(older) - open(newer));
  }

  /** How many findings are as before; at most, if it is not exact. */
  public long unchangedCount() {
    return open(newer) - newCount();
  }

  /** How many findings count for the verdict in the older report. */
  public long olderCount() {
    return open(older);
  }

  /** How many findings count for the verdict in the newer report. */
  public long newerCount() {
    return open(newer);
  }

  private static long open(@Nullable RuleResult result) {
    return result == null ? 0 : result.open();
  }

  private static boolean isEvaluated(@Nullable RuleResult result) {
    return result != null
        && (result.outcome() == Outcome.PASSED || result.outcome() == Outcome.FAILED);
  }
}
