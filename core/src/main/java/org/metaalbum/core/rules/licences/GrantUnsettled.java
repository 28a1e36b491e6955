package org.metaalbum.core.rules.licences;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.licence.Relicensing;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds pairs of known licences of which it is not settled whether one may follow the other. */
public final class GrantUnsettled implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA806",
            "licence-grant-unsettled",
            Subject.LICENCE,
            "It is settled that the album's licence may be granted under the source's.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardLicences licences = new CardLicences(card);
    findings.examined(1);
    boolean bothKnown =
        !CardLicences.ids(licences.source()).isEmpty()
            && !CardLicences.ids(licences.granted()).isEmpty();
    if (bothKnown
        && !licences.isPassedOn()
        && licences.verdict() instanceof Relicensing.Unknown unknown) {
      findings.add(
          Problem.at(
                  card.location(CardLicences.GRANTED),
                  unknown.why() + " Grant the source's licence, or have somebody look at it.")
              .expected(licences.text(CardLicences.SOURCE), licences.text(CardLicences.GRANTED))
              .related(List.of(card.location(CardLicences.SOURCE))));
    }
  }
}
