package org.metaalbum.core.rules.licences;

import java.util.List;
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

/**
 * Finds licences that the album may not grant on resized copies of the images. A source that
 * permits no changed copies at all is MA804.
 */
public final class LicenceNotGrantable implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA805",
            "licence-not-grantable",
            Subject.LICENCE,
            "The album's licence may be granted on copies of images under the source's licence.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(1);
    boolean noDerivatives =
        licences.source() instanceof Identified source
            && Relicensing.forbidsAdaptations(source.spdxId());
    if (!noDerivatives && licences.verdict() instanceof Relicensing.Refused refused) {
      findings.add(
          Problem.at(
                  card.location(CardLicences.GRANTED),
                  String.join(" ", refused.reasons())
                      + " Grant a licence that the source's permits, or ask the authors.")
              .expected(
                  "a licence that " + licences.text(CardLicences.SOURCE) + " permits",
                  licences.text(CardLicences.GRANTED))
              .related(List.of(card.location(CardLicences.SOURCE))));
    }
  }
}
