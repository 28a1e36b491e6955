package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.datasheet.CompletenessClaims;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * A datasheet says that all instances of the original are there only if the card's description
 * doesn't say that some were left out, or that the original had more of them.
 */
public final class DatasheetCompleteness implements FamilyRule {

  private static final String DESCRIPTION = "/long_description";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA921",
            "datasheet-completeness",
            Subject.DATASHEET,
            "The datasheet calls the dataset complete only if the card does not deny it.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    Optional<String> description = card.flatMap(placed -> placed.card().text(DESCRIPTION));
    if (card.isEmpty() || description.isEmpty()) {
      return;
    }
    long images = card.get().card().integer("/extended_version/total_images").orElse(0);
    Optional<String> denial = CompletenessClaims.denial(description.get(), images);
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      Optional<Sentence> claim = CompletenessClaims.of(datasheet);
      findings.examined(claim.isPresent() ? 1 : 0);
      if (claim.isPresent() && denial.isPresent()) {
        findings.add(
            Problem.at(
                    claim.get().at(datasheet.path()),
                    "The datasheet says %s, but the card's description says “%s”%s. Correct whichever is wrong."
                        .formatted(
                            claim.get().quote(),
                            Words.shortened(denial.get()),
                            images == 0 ? "" : ", and Extended has %s images".formatted(images)))
                .related(List.of(card.get().location(DESCRIPTION))));
      }
    }
  }
}
