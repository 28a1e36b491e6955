package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/**
 * The licence that a datasheet names is that of the card: {@code license} if it is said to be the
 * original's, else {@code license} or {@code meta-album_license}.
 */
public final class DatasheetLicence implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA918",
        "datasheet-licence",
        Subject.DATASHEET,
        "The datasheet names the licence of the card.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    if (card.isEmpty()) {
      return;
    }
    CardLicences licences = new CardLicences(card.get());
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      for (LicenceClaim claim : LicenceClaims.of(datasheet)) {
        findings.examined(1);
        if (licences.contradict(claim)) {
          findings.add(problem(datasheet, claim, card.get(), licences));
        }
      }
    }
  }

  private static Problem problem(
      Datasheet datasheet, LicenceClaim claim, PlacedCard card, CardLicences licences) {
    List<String> pointers = licences.pointers(claim);
    String right =
        pointers.stream().map(licences::text).distinct().collect(Collectors.joining(", or "));
    return Problem.at(
            claim.sentence().at(datasheet.path()),
            "The datasheet says %s, but the card's %s is %s. Correct whichever is wrong."
                .formatted(
                    claim.sentence().quote(),
                    pointers.stream()
                        .map(pointer -> pointer.substring(1))
                        .collect(Collectors.joining(" or ")),
                    right))
        .expected(right, claim.name())
        .related(pointers.stream().map(card::location).toList());
  }
}
