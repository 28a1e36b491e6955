package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds categories with another super-category in another version. One finding where a
 * super-category as a whole has another name, or where a version has none at all.
 */
public final class SuperCategoryDiffers implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public SuperCategoryDiffers(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA604",
            "super-category-differs",
            Subject.VERSIONS,
            "A category has the same super-category in each version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      SuperCategories groups = SuperCategories.of(pair);
      findings.examined(pair.smaller().counts().size());
      groups.ungrouped().ifPresent(version -> findings.add(none(pair, version)));
      groups.renamed().forEach((name, category) -> findings.add(renamed(pair, category)));
      groups.moved().forEach(category -> findings.add(moved(pair, category)));
    }
  }

  private static Problem none(VersionPair pair, VersionData ungrouped) {
    VersionData grouped = ungrouped == pair.smaller() ? pair.larger() : pair.smaller();
    return Problem.at(
            ungrouped.member().at(ungrouped.member().rows().labels()),
            "%s has no super-categories, and %s has. Write them in both, or in neither."
                .formatted(ungrouped.name(), grouped.name()))
        .expected("super-categories as in " + grouped.name(), "none")
        .related(List.of(grouped.member().at(grouped.member().rows().labels())));
  }

  private static Problem renamed(VersionPair pair, String category) {
    return problem(
        pair,
        category,
        "All categories of this super-category have another one in %s. Give it one name.");
  }

  private static Problem moved(VersionPair pair, String category) {
    return problem(
        pair,
        category,
        "The category "
            + category.replace("%", "%%")
            + " has another super-category in %s. Correct the one that is wrong.");
  }

  private static Problem problem(VersionPair pair, String category, String message) {
    String other = pair.nameInLarger(category);
    return Problem.at(
            pair.smaller().superCategoryPlace(category), message.formatted(pair.larger().name()))
        .expected(pair.larger().superCategory(other), pair.smaller().superCategory(category))
        .related(List.of(pair.larger().superCategoryPlace(other)));
  }
}
