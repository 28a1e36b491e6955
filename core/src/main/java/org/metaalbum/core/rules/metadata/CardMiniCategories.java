package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds a number of categories of Mini that contradicts Extended: all of its categories if its
 * minimum is at least 40, and otherwise what its minimum, median and maximum leave possible.
 */
public final class CardMiniCategories implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardMiniCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA142",
            "card-mini-categories",
            Subject.CARD,
            "Mini has the categories of Extended with at least 40 images.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());
    card.miniFault().map(fault -> fault.problem(facts.requireCard())).ifPresent(findings::add);
  }
}
