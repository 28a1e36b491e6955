package org.metaalbum.core.rules.licences;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** A release comes with the text of its licence; most licences ask for that themselves. */
public final class LicenceFileMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA812",
            "licence-file-missing",
            Subject.PROVISION,
            "A release comes with a LICENSE file.")
        .withSeverity(Severity.WARNING)
        .asOptIn();
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    if (facts.documents().licences().isEmpty()) {
      findings.add(
          Problem.at(
                  Location.of("."),
                  "There is no LICENSE file. Put the text of meta-album_license beside the card, or"
                      + " its name and address.")
              .expected("a file LICENSE", "no such file"));
    }
  }
}
