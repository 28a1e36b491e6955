package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The header of labels.csv stands at its top alone. */
public final class HeaderRepeated implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA216",
            "header-repeated",
            Subject.LABELS,
            "The header of labels.csv stands at its top alone.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.requireLabels().size());
    DefectReport.add(
        facts,
        CsvDefect.Kind.HEADER_REPEATED,
        findings,
        defect ->
            "The header stands here once more, as where two files were joined. Remove the line.");
  }
}
