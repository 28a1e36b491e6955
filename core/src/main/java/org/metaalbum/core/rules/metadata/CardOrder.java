package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds a minimum above the median, or a median above the maximum, in one version. Where the number
 * is right in Micro or Mini and another one is not, the rule on 40 images a category says that.
 */
public final class CardOrder implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardOrder(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA134",
            "card-order",
            Subject.CARD,
            "In each version of the card, minimum <= median <= maximum.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());

    for (CardVersion version : card.versions()) {
      card.disorder(version)
          .ifPresent(
              pointer ->
                  findings.add(version.sizes().disorderProblem(facts.requireCard(), pointer)));
    }
  }
}
