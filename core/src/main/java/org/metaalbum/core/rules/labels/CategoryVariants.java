package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No two categories differ only by case, spaces or Unicode form. */
@RuleInfo(
    id = "MA226",
    name = "category-variants",
    summary = "No two categories differ only by case, spaces or Unicode form.",
    subject = Subject.LABELS,
    needs = {Need.ROWS})
public final class CategoryVariants implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    Variants.judge(
        facts.requireIndex().categories(), "categories", labels::categoryLocation, findings);
  }
}
