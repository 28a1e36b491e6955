package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every row has as many cells as the header. */
public final class RowRagged implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA213", "row-ragged", Subject.LABELS, "Every row has as many cells as the header.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.requireLabels().size());
    DefectReport.add(
        facts,
        CsvDefect.Kind.RAGGED_ROW,
        findings,
        defect ->
            "The row has %s and the header has %s. Add what is missing, or put quotes around a cell that holds the delimiter."
                .formatted(defect.detail(), defect.expected()));
  }
}
