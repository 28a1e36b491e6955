package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** At least 20 categories have at least 40 images. */
@RuleInfo(
    id = "MA411",
    name = "too-few-images",
    summary = "At least 20 categories have at least 40 images.",
    subject = Subject.COUNTS,
    needs = {Need.TALLY})
public final class TooFewImages implements DatasetRule {

  private final Thresholds thresholds;

  public TooFewImages(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    CategoryTally tally = facts.requireTally();
    int needed = thresholds.imagesPerCategory();
    findings.examined(tally.categories().size());
    if (tally.withAtLeast(needed) >= thresholds.minimumCategories()) {
      return;
    }
    for (CategoryTally.Category category : tally.categories()) {
      if (category.images() < needed) {
        findings.add(
            Problem.at(
                    facts.requireLabels().categoryLocation(category.firstRow()),
                    "The category %s has %s. The album needs at least %s categories with %s images each: add images."
                        .formatted(
                            category.name(),
                            Images.count(category.images()),
                            thresholds.minimumCategories(),
                            needed))
                .expected("at least %s images".formatted(needed), Images.count(category.images())));
      }
    }
  }
}
