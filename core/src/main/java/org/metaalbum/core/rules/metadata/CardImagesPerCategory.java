package org.metaalbum.core.rules.metadata;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds a minimum, median or maximum of Micro or Mini that is not the protocol's number. One
 * finding a version; further wrong numbers are related places.
 */
public final class CardImagesPerCategory implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardImagesPerCategory(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA140",
            "card-images-per-category",
            Subject.CARD,
            "Micro and Mini have exactly 40 images in each category.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());
    for (CardVersion version : card.versions()) {
      List<String> wrong = card.wrongSizes(version);
      if (wrong.isEmpty()) {
        continue;
      }
      Metadata metadata = facts.requireCard();
      String wanted = Long.toString(thresholds.imagesPerCategory());
      findings.add(
          Problem.at(
                  metadata.location(wrong.get(0)),
                  "%s has exactly %s images in each category.".formatted(version.name(), wanted))
              .expected(wanted, metadata.value(wrong.get(0)).orElseThrow().toString())
              .related(wrong.stream().skip(1).map(metadata::location).toList()));
    }
  }
}
