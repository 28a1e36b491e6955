package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** total_categories is the number of categories in labels.csv. */
public final class TotalCategories implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA401",
            "total-categories",
            Subject.COUNTS,
            "total_categories is the number of categories in labels.csv.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    DeclaredNumber.judge(
        facts,
        findings,
        "/total_categories",
        facts.requireTally().categories().size(),
        "labels.csv has %s categories");
  }
}
