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
 * Finds a smaller version with more categories, super-categories or images than a larger one.
 * Place: the number of the smaller version.
 */
public final class CardVersionsNested implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardVersionsNested(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA139",
            "card-versions-nested",
            Subject.CARD,
            "Micro is not larger than Mini, nor Mini larger than Extended.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());
    for (CardNumbers.Excess excess : card.excesses()) {
      Metadata metadata = facts.requireCard();
      findings.add(
          Problem.at(
                  metadata.location(excess.smaller().pointer(excess.key())),
                  "%s has more than %s, of which it is a part. Correct the one that is wrong."
                      .formatted(excess.smaller().name(), excess.larger().name()))
              .expected(
                  "at most %s, as in %s".formatted(excess.limit(), excess.larger().name()),
                  Long.toString(excess.found()))
              .related(List.of(metadata.location(excess.larger().pointer(excess.key())))));
    }
  }
}
