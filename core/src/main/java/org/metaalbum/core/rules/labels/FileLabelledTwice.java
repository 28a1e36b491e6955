package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No file stands twice in the same category. */
public final class FileLabelledTwice implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA224",
            "file-labelled-twice",
            Subject.LABELS,
            "No file stands twice in the same category.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Repeats.judge(
        facts,
        findings,
        (first, later) -> first == later,
        (file, first) ->
            "Row %s (line %s) names %s already, in the same category. Remove one of the two rows."
                .formatted(first.row(), first.line(), file));
  }
}
