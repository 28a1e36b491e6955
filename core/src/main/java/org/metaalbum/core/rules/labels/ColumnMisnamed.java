package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No column is a misspelling of one that is absent. */
public final class ColumnMisnamed implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA210",
            "column-misnamed",
            Subject.LABELS,
            "No column of labels.csv is a misspelling of one that is absent.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(3);
    DefectReport.add(
        facts,
        CsvDefect.Kind.COLUMN_MISNAMED,
        findings,
        defect ->
            "The column must be called exactly %s, as info.json says. Rename it. (It was read as that column all the same.)"
                .formatted(defect.expected()));
  }
}
