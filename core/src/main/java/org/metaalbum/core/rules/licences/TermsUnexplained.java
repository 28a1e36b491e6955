package org.metaalbum.core.rules.licences;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.LicenceMatch.Terms;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds terms such as "cite paper to use", which are no licence, and which nothing explains. */
public final class TermsUnexplained implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA802",
            "licence-terms-unexplained",
            Subject.LICENCE,
            "Where terms of use stand for a licence, license_details say what they permit.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(1);
    if (licences.areTermsUnexplained() && licences.source() instanceof Terms terms) {
      findings.add(
          Problem.at(
                  card.location(CardLicences.SOURCE),
                  "This is no licence: "
                      + terms.why()
                      + ". Say in license_details who permitted to resize and pass on the images,"
                      + " and where that is written.")
              .expected(
                  "a licence, or terms with license_details", licences.text(CardLicences.SOURCE)));
    }
  }
}
