package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds a Micro that is not as large as the protocol makes it. */
public final class CardMicroCategories implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardMicroCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA141",
            "card-micro-categories",
            Subject.CARD,
            "Micro has 20 categories, or all of Mini's if these are fewer.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());
    card.microFault().map(fault -> fault.problem(facts.requireCard())).ifPresent(findings::add);
  }
}
