package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of a category have the same pixels. */
public final class ImageResaved implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.one(
          Likeness.PIXELS,
          "have the same pixels in different files",
          "Keep one of them, and remove the other files with their rows.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA503",
            "image-resaved",
            Subject.DUPLICATES,
            "No two images of a category have the same pixels.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ROWS, Need.IMAGES, Need.PIXELS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
