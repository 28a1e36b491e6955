package org.metaalbum.core.engine;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.WaiverUse;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Waiver;

/** Counts what a waiver is for in a run. */
final class WaiverCount {

  private final Waiver waiver;
  private final boolean expired;
  private final boolean forbidden;
  private final boolean isPart;
  private boolean evaluated;
  private long findings;

  /**
   * @param expired whether it holds no more
   * @param forbidden whether its rule can't be waived
   * @param isPart whether datasets that it may be for are passed over
   */
  WaiverCount(Waiver waiver, boolean expired, boolean forbidden, boolean isPart) {
    this.waiver = waiver;
    this.expired = expired;
    this.forbidden = forbidden;
    this.isPart = isPart;
  }

  /** Whether it is for findings of this rule in a dataset of these names. */
  boolean isFor(String ruleId, Collection<String> datasetNames) {
    return waiver.ruleId().equals(ruleId) && waiver.coversDataset(datasetNames);
  }

  /** Whether it is for a finding, which is counted then. */
  boolean count(Finding finding) {
    boolean covered = waiver.covers(finding);
    if (covered) {
      findings++;
    }
    return covered;
  }

  /** What it makes of findings that it is for; null if they count all the same. */
  @Nullable Suppression suppression() {
    return expired || forbidden ? null : waiver.suppression();
  }

  /** Notes that its rule was evaluated on a dataset that it is for. */
  void evaluated() {
    evaluated = !isPart;
  }

  WaiverUse use() {
    return new WaiverUse(waiver, expired, forbidden, evaluated, findings);
  }
}
