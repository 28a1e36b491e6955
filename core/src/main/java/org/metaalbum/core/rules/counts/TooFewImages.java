package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** At least 20 categories have at least 40 images. */
public final class TooFewImages implements DatasetRule {

  private final Thresholds thresholds;

  public TooFewImages(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA411",
            "too-few-images",
            Subject.COUNTS,
            "At least 20 categories have at least 40 images.")
        .withNeeds(Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    SmallCategories small = SmallCategories.of(facts, thresholds, findings);
    if (!small.enoughOthers()) {
      small.report(
          facts,
          findings,
          "The category %s has %s. The album needs at least "
              + thresholds.minimumCategories()
              + " categories with "
              + thresholds.imagesPerCategory()
              + " images each: add images.");
    }
  }
}
