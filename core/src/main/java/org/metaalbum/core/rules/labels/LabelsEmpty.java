package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** labels.csv has a header and at least one row. */
public final class LabelsEmpty implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA206",
            "labels-empty",
            Subject.LABELS,
            "labels.csv has a header and at least one row.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.EMPTY,
        findings,
        defect ->
            "The file has %s. Write a header, and a row for each image."
                .formatted(defect.detail()));
  }
}
