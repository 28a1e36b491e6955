package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The three columns that info.json names are there. */
@RuleInfo(
    id = "MA209",
    name = "column-missing",
    summary = "labels.csv has the three columns that info.json names.",
    subject = Subject.LABELS,
    needs = {Need.LABELS_FILE})
public final class ColumnMissing implements DatasetRule {

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
