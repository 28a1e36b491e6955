package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No file stands in two categories. */
public final class FileInTwoCategories implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA225", "file-in-two-categories", Subject.LABELS, "No file stands in two categories.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Repeats.judge(
        facts,
        findings,
        (first, later) -> first != later,
        (file, first) ->
            "Row %s (line %s) puts %s into another category. Keep the row that is right."
                .formatted(first.row(), first.line(), file));
  }
}
