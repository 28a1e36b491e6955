package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of different categories look almost the same. */
public final class ImageNearDuplicateInOtherCategory implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.several(
          Likeness.LOOK,
          "look almost the same",
          "Look at them: if they come from one picture, keep one, in the right category.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA506",
            "image-near-duplicate-in-other-category",
            Subject.DUPLICATES,
            "No two images of different categories look almost the same.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ROWS, Need.IMAGES, Need.ALIKE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
