package org.metaalbum.core.rules.documents;

import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A release has a datasheet, Markdown or PDF. */
public final class DatasheetMissing implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA901", "datasheet-missing", Subject.PROVISION, "A release has a datasheet.")
        .asOptIn();
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    findings.examined(1);
    boolean inside = family.members().stream().anyMatch(member -> member.hasDatasheet());
    if (!inside && !family.own().documents().hasDatasheet()) {
      findings.add(
          Problem.at(
                  Location.of("."),
                  "There is no datasheet. A release needs one, as Markdown or PDF, beside the card:"
                      + " answer the questions of “Datasheets for Datasets” in a file"
                      + " <dataset_id>_datasheet.md.")
              .expected("a file <dataset_id>_datasheet.md or .pdf", "no such file"));
    }
  }
}
