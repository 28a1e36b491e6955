package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds a uniform flag that minimum and maximum contradict. In Micro and Mini, a flag that is true
 * where one of the numbers is not 40 is right: that number is wrong, and another rule says so.
 */
public final class CardUniform implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardUniform(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA135",
            "card-uniform",
            Subject.CARD,
            "In each version of the card, the uniform flag is true exactly if minimum and maximum"
                + " are equal.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());

    for (CardVersion version : card.versions()) {
      if (card.flagIsWrong(version)) {
        findings.add(version.sizes().flagProblem(facts.requireCard()));
      }
    }
  }
}
