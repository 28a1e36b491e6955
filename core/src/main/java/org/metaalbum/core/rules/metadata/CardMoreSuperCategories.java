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
 * Finds versions with more groups than members; each super-category holds at least one category.
 */
public final class CardMoreSuperCategories implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardMoreSuperCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA138",
            "card-more-super-categories",
            Subject.CARD,
            "No version of the card has more super-categories than categories.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());

    for (CardVersion version : card.versions()) {
      if (card.hasTooManySuperCategories(version)) {
        Metadata metadata = facts.requireCard();
        findings.add(
            Problem.at(
                    metadata.location(version.pointer(CardVersion.SUPER_CATEGORIES)),
                    "There are more super-categories than categories.")
                .expected(
                    "at most " + version.categories().orElseThrow(),
                    Long.toString(version.superCategories().orElseThrow()))
                .related(List.of(metadata.location(version.pointer(CardVersion.CATEGORIES)))));
      }
    }
  }
}
