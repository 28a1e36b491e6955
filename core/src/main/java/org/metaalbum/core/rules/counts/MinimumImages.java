package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** minimum_images_per_category is the number of images of the smallest category. */
public final class MinimumImages implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA403",
            "minimum-images",
            Subject.COUNTS,
            "minimum_images_per_category is that of labels.csv.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    int minimum = facts.requireTally().minimum();
    String wording = "the smallest category of labels.csv has %s images";
    DeclaredNumber.judge(facts, findings, "/minimum_images_per_category", minimum, wording);
    DeclaredNumber.judge(facts, findings, "/images_per_category", minimum, wording);
  }
}
