package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** labels.csv has no NUL characters. */
@RuleInfo(
    id = "MA204",
    name = "labels-nul",
    summary = "labels.csv has no NUL characters.",
    subject = Subject.LABELS,
    needs = {Need.LABELS_FILE})
public final class LabelsNul implements DatasetRule {

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
