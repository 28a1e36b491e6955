package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** total_categories is the number of categories in labels.csv. */
@RuleInfo(
    id = "MA401",
    name = "total-categories",
    summary = "total_categories is the number of categories in labels.csv.",
    subject = Subject.COUNTS,
    needs = {Need.INFO, Need.TALLY})
public final class TotalCategories implements DatasetRule {

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
