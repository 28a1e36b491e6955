package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** maximum_images_per_category is the number of images of the largest category. */
public final class MaximumImages implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA405",
            "maximum-images",
            Subject.COUNTS,
            "maximum_images_per_category is that of labels.csv.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    DeclaredNumber.judge(
        facts,
        findings,
        "/maximum_images_per_category",
        facts.requireTally().maximum(),
        "the largest category of labels.csv has %s images");
  }
}
