package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No spaces stand around a value. */
public final class CellSpaces implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA221", "cell-spaces", Subject.LABELS, "No value has spaces or line breaks around it.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Cells.judge(
        facts,
        findings,
        CellSpaces::hasSpacesAround,
        (place, text) ->
            Problem.at(
                    place,
                    "There are spaces around the value, and pandas keeps them: it becomes another"
                        + " value. Remove them.")
                .expected(quoted(text.strip()), quoted(text)));
  }

  private static boolean hasSpacesAround(String text) {
    return !text.isBlank() && !text.strip().equals(text);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
