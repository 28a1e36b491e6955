package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No file stands in two categories. */
@RuleInfo(
    id = "MA225",
    name = "file-in-two-categories",
    summary = "No file stands in two categories.",
    subject = Subject.LABELS,
    needs = {Need.ROWS})
public final class FileInTwoCategories implements DatasetRule {

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
