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
public final class RowBlank implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA214", "row-blank", Subject.LABELS, "labels.csv has no blank lines.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.LABELS_FILE);
  }

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
