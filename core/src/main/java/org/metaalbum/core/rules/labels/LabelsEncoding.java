package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** labels.csv is UTF-8. */
public final class LabelsEncoding implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA202", "labels-encoding", Subject.LABELS, "labels.csv is UTF-8.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.ENCODING,
        findings,
        defect ->
            "The file is not UTF-8 from here on (%s). Save it as UTF-8: in pandas, to_csv(..., encoding=\"utf-8\")."
                .formatted(defect.detail()));
  }
}
