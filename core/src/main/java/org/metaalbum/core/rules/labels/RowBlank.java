package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** There are no blank lines. */
@RuleInfo(
    id = "MA214",
    name = "row-blank",
    summary = "labels.csv has no blank lines.",
    severity = Severity.WARNING,
    subject = Subject.LABELS,
    needs = {Need.LABELS_FILE})
public final class RowBlank implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.requireLabels().size());
    DefectReport.add(
        facts,
        CsvDefect.Kind.BLANK_LINE,
        findings,
        defect -> "The line is blank. Remove it: pandas skips it, other readers make a row of it.");
  }
}
