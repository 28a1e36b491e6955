package org.metaalbum.core.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Suppression;

/** Tells which findings of one rule in one dataset are suppressed, and by what. */
final class Acceptor {

  /** Suppresses nothing. */
  static final Acceptor NONE = new Acceptor(List.of(), RuleBaseline.NONE);

  private final List<WaiverCount> waivers;
  private final RuleBaseline baseline;

  /**
   * @param waivers those of the rule that are for the dataset
   */
  Acceptor(List<WaiverCount> waivers, RuleBaseline baseline) {
    this.waivers = waivers;
    this.baseline = baseline;
  }

  /** What suppresses a finding; null if it counts. */
  @Nullable Suppression suppression(Finding finding) {
    Suppression suppression = null;
    for (WaiverCount waiver : waivers) {
      if (waiver.count(finding) && suppression == null) {
        suppression = waiver.suppression();
      }
    }
    if (suppression != null) {
      return suppression;
    }
    return baseline.accepts(finding) ? Suppression.IN_BASELINE : null;
  }

  /** How many the baseline suppresses of findings that nobody keeps; waivers need to see them. */
  long unlistedInBaseline(long findings) {
    return baseline.acceptsUnlisted(findings);
  }

  /** Notes that the rule has looked at all that it wanted to. */
  void evaluated() {
    waivers.forEach(WaiverCount::evaluated);
    baseline.evaluated();
  }
}
