package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of different categories have the same pixels. */
public final class ImageResavedInOtherCategory implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.several(
          Likeness.PIXELS,
          "have the same pixels in different files",
          "Find out which category is right, and keep the image there alone.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA504",
            "image-resaved-in-other-category",
            Subject.DUPLICATES,
            "No two images of different categories have the same pixels.")
        .withSeverity(Severity.ERROR)
        .withNeeds(Need.ROWS, Need.IMAGES, Need.PIXELS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
