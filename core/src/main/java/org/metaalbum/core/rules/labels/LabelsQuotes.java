package org.metaalbum.core.rules.labels;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.CsvDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Quotes are as in RFC 4180: around a whole cell, and doubled inside it. */
public final class LabelsQuotes implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA205", "labels-quotes", Subject.LABELS, "Quotes in labels.csv are as in RFC 4180.")
        .withNeeds(Need.LABELS_FILE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.requireLabels().size());
    DefectReport.add(
        facts,
        CsvDefect.Kind.QUOTES,
        findings,
        defect ->
            "There is %s. Put quotes around the whole cell, and write a quote inside it twice."
                .formatted(defect.detail()));
    DefectReport.add(
        facts,
        CsvDefect.Kind.UNCLOSED_QUOTE,
        findings,
        defect ->
            "The quote that opens here is never closed, so that the rest of the file is lost. Close"
                + " it.");
  }
}
