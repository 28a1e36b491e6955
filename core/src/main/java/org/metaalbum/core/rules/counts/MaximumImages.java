package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** maximum_images_per_category is the number of images of the largest category. */
@RuleInfo(
    id = "MA405",
    name = "maximum-images",
    summary = "maximum_images_per_category is that of labels.csv.",
    subject = Subject.COUNTS,
    needs = {Need.INFO, Need.TALLY})
public final class MaximumImages implements DatasetRule {

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
