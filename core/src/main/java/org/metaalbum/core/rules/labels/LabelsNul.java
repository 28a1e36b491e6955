package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** labels.csv has no NUL characters. */
public final class LabelsNul implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA204", "labels-nul", Subject.LABELS, "labels.csv has no NUL characters.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.NUL,
        findings,
        defect ->
            "The file holds a NUL character, which no text has. Remove it: it often comes from a"
                + " damaged copy.");
  }
}
