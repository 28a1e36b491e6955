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
 * Finds totals that no dataset with this many categories, minimum, median and maximum can have.
 *
 * <p>Sort the n category sizes; a is the first, b the last, m the median, and all are whole
 * numbers. For odd n = 2k + 1 &gt;= 3 the middle one is m, so k - 1 sizes lie between a and m and k
 * - 1 between m and b: the total is at least k a + k m + b and at most a + k m + k b. For even n =
 * 2k &gt;= 4 the two middle ones sum to 2m: the total is least with k - 1 sizes of a, and k - 2
 * that are as small as the upper middle one can be, m rounded up; it is greatest with k - 2 that
 * are as large as the lower middle one can be, m rounded down, and k - 1 of b. One category has one
 * size; two have the sizes a and b, with m halfway between. {@link TotalBounds} computes it.
 */
public final class CardTotalImages implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardTotalImages(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA136",
            "card-total-images",
            Subject.CARD,
            "In each version of the card, the other numbers make total_images possible.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());

    for (CardVersion version : card.versions()) {
      card.totalFault(version).ifPresent(bounds -> findings.add(problem(facts, version, bounds)));
    }
  }

  private static Problem problem(DatasetFacts facts, CardVersion version, TotalBounds bounds) {
    Metadata card = facts.requireCard();
    return Problem.at(
            card.location(version.pointer(CardVersion.IMAGES)),
            "No dataset with these numbers has this many images. Count them again.")
        .expected(bounds.describe(), Long.toString(version.images().orElseThrow()))
        .related(List.of(card.location(version.pointer(CardVersion.CATEGORIES))));
  }
}
