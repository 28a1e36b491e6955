package org.metaalbum.core.rules.metadata;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds super-categories in spite of the flag, or none in spite of it. One finding a card, since
 * the flag or one number is wrong; other versions that the flag contradicts are related places.
 */
public final class CardSuperCategories implements DatasetRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CardSuperCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA137",
            "card-super-categories",
            Subject.CARD,
            "The card's has_super_categories agrees with total_super_categories of each version.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CardNumbers card = CardNumbers.of(facts, thresholds);
    findings.examined(card.versions().size());

    List<CardVersion> wrong =
        card.versions().stream().filter(card::contradictsSuperCategoryFlag).toList();
    if (wrong.isEmpty() || card.dataContradictSuperCategoryFlag()) {
      return;
    }
    Metadata metadata = facts.requireCard();
    List<Location> places = new ArrayList<>();
    for (CardVersion version : wrong) {
      places.add(metadata.location(version.pointer(CardVersion.SUPER_CATEGORIES)));
    }
    // Where two or three versions agree with each other, it is the flag that is wrong.
    boolean flagIsWrong = wrong.size() > 1 && wrong.size() == card.versions().size();
    places.add(flagIsWrong ? 0 : places.size(), metadata.location("/has_super_categories"));
    long total = wrong.get(0).superCategories().orElseThrow();
    findings.add(
        Problem.at(
                places.get(0),
                "The number of super-categories contradicts has_super_categories. Correct one of"
                    + " them.")
            .expected(
                total == 0
                    ? "at least 1, since has_super_categories is true"
                    : "0, since has_super_categories is false",
                Long.toString(total))
            .related(places.subList(1, places.size())));
  }
}
