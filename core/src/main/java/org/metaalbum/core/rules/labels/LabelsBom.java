package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** labels.csv has no byte order mark. */
public final class LabelsBom implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA203", "labels-bom", Subject.LABELS, "labels.csv has no byte order mark.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.BYTE_ORDER_MARK,
        findings,
        defect ->
            "The file starts with a byte order mark, which some readers take for a part of the"
                + " first column's name. Save it as UTF-8 without one.");
  }
}
