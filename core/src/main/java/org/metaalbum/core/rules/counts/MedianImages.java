package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** median_images_per_category is the median of the numbers of images of the categories. */
public final class MedianImages implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA404",
            "median-images",
            Subject.COUNTS,
            "median_images_per_category is that of labels.csv.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    DeclaredNumber.judge(
        facts,
        findings,
        "/median_images_per_category",
        facts.requireTally().median(),
        "the median of labels.csv is %s");
  }
}
