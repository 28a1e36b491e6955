package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No cell is longer than 65,536 characters, and no row has more than 1,000 cells. */
public final class LabelsLimit implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA215",
            "labels-limit",
            Subject.LABELS,
            "No cell and no row of labels.csv is beyond the limits.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.requireLabels().size());
    DefectReport.add(
        facts,
        CsvDefect.Kind.OVER_LIMIT,
        findings,
        defect ->
            "There is %s here; the file was not read any further. Correct the line."
                .formatted(defect.detail()));
  }
}
