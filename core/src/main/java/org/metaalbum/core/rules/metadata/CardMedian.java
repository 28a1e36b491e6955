package org.metaalbum.core.rules.metadata;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds medians that no whole numbers have: theirs is one of them, or halfway between two. */
public final class CardMedian implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA143",
            "card-median",
            Subject.CARD,
            "Each median in the card is a whole number or ends in .5.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    List<CardVersion> versions = CardVersion.of(card, facts.counted());
    findings.examined(versions.size());
    for (CardVersion version : versions) {
      if (version.sizes().medianIsImpossible()) {
        findings.add(version.sizes().medianProblem(card));
      }
    }
  }
}
