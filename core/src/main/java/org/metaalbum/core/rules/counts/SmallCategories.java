package org.metaalbum.core.rules.counts;

import java.util.List;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.schema.Thresholds;

/**
 * The categories with too few images for the Mini version.
 *
 * @param needed how many images a category needs
 * @param enoughOthers whether the dataset has as many categories of that size as the album asks for
 * @param categories ordered by name
 */
record SmallCategories(int needed, boolean enoughOthers, List<CategoryTally.Category> categories) {

  static SmallCategories of(DatasetFacts facts, Thresholds thresholds, Findings findings) {
    CategoryTally tally = facts.requireTally();
    int needed = thresholds.imagesPerCategory();
    findings.examined(tally.categories().size());
    // In Micro and Mini, MA608 asks for exactly as many.
    boolean sampled =
        facts.name().version() == Version.MICRO || facts.name().version() == Version.MINI;
    return new SmallCategories(
        needed,
        tally.withAtLeast(needed) >= thresholds.minimumCategories(),
        tally.categories().stream()
            .filter(category -> !sampled && category.images() < needed)
            .toList());
  }

  /**
   * Reports each of them at its first row.
   *
   * @param message with a place for the name and one for the number of images
   */
  void report(DatasetFacts facts, Findings findings, String message) {
    for (CategoryTally.Category category : categories) {
      String images = category.images() == 1 ? "1 image" : category.images() + " images";
      findings.add(
          Problem.at(
                  facts.requireLabels().categoryLocation(category.firstRow()),
                  message.formatted(category.name(), images))
              .expected("at least %s images".formatted(needed), images));
    }
  }
}
