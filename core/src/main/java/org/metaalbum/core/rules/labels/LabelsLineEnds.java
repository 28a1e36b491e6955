package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Lines end in LF or CRLF. */
public final class LabelsLineEnds implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA207",
            "labels-line-ends",
            Subject.LABELS,
            "Lines of labels.csv end in LF or CRLF, not in CR alone.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.LINE_ENDS,
        findings,
        defect ->
            "Lines end in CR alone, as on a Mac of the last century. Save the file with LF or"
                + " CRLF.");
  }
}
