package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.DatasheetDefect;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A datasheet can be opened, and has text. */
public final class DatasheetUnreadable implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA902",
        "datasheet-unreadable",
        Subject.DATASHEET,
        "The datasheet can be opened and has text.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Datasheet datasheet : facts.documents().datasheets()) {
      findings.examined(1);
      DatasheetDefect defect = datasheet.defect();
      if (defect != null) {
        findings.add(
            Problem.at(
                Location.of(datasheet.path()),
                "The datasheet can't be read: %s. %s"
                    .formatted(defect.problem(), defect.remedy())));
      }
    }
  }
}
