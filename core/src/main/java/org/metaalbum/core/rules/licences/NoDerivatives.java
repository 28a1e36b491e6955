package org.metaalbum.core.rules.licences;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.LicenceMatch.Identified;
import org.metaalbum.core.licence.Relicensing;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds images that came under a licence that lets nobody pass on changed copies. */
public final class NoDerivatives implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA804",
            "licence-no-derivatives",
            Subject.LICENCE,
            "The licence of the source permits to pass on resized copies.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(1);
    if (licences.source() instanceof Identified source
        && Relicensing.forbidsAdaptations(source.spdxId())
        && Relicensing.of(source.spdxId(), source.spdxId()) instanceof Relicensing.Refused no) {
      findings.add(
          Problem.at(
                  card.location(CardLicences.SOURCE),
                  String.join(" ", no.reasons())
                      + " Leave the images out, or have the authors grant another licence.")
              .expected("a licence that permits adaptations", source.spdxId()));
    }
  }
}
