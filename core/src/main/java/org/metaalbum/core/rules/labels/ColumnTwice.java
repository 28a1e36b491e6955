package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No column stands twice. */
public final class ColumnTwice implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA211", "column-twice", Subject.LABELS, "No column stands twice in labels.csv.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.COLUMN_TWICE,
        findings,
        defect ->
            "The column %s stands here for the second time. Remove or rename one of the two."
                .formatted(defect.detail()));
  }
}
