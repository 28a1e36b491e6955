package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The three columns that info.json names are there. */
public final class ColumnMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA209",
            "column-missing",
            Subject.LABELS,
            "labels.csv has the three columns that info.json names.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(3);
    DefectReport.add(
        facts,
        CsvDefect.Kind.COLUMN_MISSING,
        findings,
        defect ->
            "There is no column %s. Add it, or correct the name that info.json gives."
                .formatted(defect.expected()));
  }
}
