package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No two categories differ only by case, spaces or Unicode form. */
public final class CategoryVariants implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA226",
            "category-variants",
            Subject.LABELS,
            "No two categories differ only by case, spaces or Unicode form.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    Variants.judge(
        facts.requireIndex().categories(), "categories", labels::categoryLocation, findings);
  }
}
