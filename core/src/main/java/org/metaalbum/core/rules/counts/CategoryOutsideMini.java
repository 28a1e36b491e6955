package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;
import org.metaalbum.schema.Thresholds;

/** A category with fewer than 40 images is not a part of the Mini version. */
public final class CategoryOutsideMini implements DatasetRule {

  private final Thresholds thresholds;

  public CategoryOutsideMini(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA412",
            "category-outside-mini",
            Subject.COUNTS,
            "Categories with fewer than 40 images stay out of Mini.")
        .withSeverity(Severity.NOTE)
        .withNeeds(Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    SmallCategories small = SmallCategories.of(facts, thresholds, findings);
    if (small.enoughOthers()) {
      small.report(
          facts,
          findings,
          "The category %s has %s, so it will be in the Extended version only. Nothing is wrong"
              + " with that.");
    }
  }
}
