package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.LicenceClaims;
import org.metaalbum.core.datasheet.LicenceClaims.LicenceClaim;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * The address that a datasheet gives for its licence is one of the card's, or that of the licence's
 * own text. Where the licence itself is another one, that is the finding (MA918), not its address.
 */
public final class DatasheetLicenceUrl implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA919",
            "datasheet-licence-url",
            Subject.DATASHEET,
            "The datasheet gives the licence's address as the card does.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    if (card.isEmpty()) {
      return;
    }
    CardLicences licences = new CardLicences(card.get());
    List<String> urls = licences.urls();
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      for (LicenceClaim claim : LicenceClaims.of(datasheet)) {
        String url = claim.url();
        if (url != null && !urls.isEmpty() && !licences.contradict(claim)) {
          findings.examined(1);
          if (licences.lackUrl(url, claim.name())) {
            findings.add(
                Problem.at(
                        claim.sentence().at(datasheet.path()),
                        "The datasheet says %s, but the card gives other addresses for the licence. Correct whichever is wrong."
                            .formatted(claim.sentence().quote()))
                    .expected(String.join(", ", urls), url)
                    .related(List.of(card.get().location("/license_url"))));
          }
        }
      }
    }
  }
}
