package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Cells stand apart by a comma, or by a tab where csv_with_tab is true. */
public final class Delimiter implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA212",
            "delimiter",
            Subject.LABELS,
            "The delimiter of labels.csv is the one that info.json tells.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    DefectReport.add(
        facts,
        CsvDefect.Kind.DELIMITER,
        findings,
        defect ->
            "Cells stand apart by a %s, and info.json says %s (csv_with_tab). Write the file with the right delimiter, or correct csv_with_tab."
                .formatted(defect.detail(), defect.expected()));
  }
}
