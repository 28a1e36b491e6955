package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of a category look almost the same. */
public final class ImageNearDuplicate implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.one(
          Likeness.LOOK,
          "look almost the same",
          "Look at them: if they come from one picture, keep one.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA505",
            "image-near-duplicate",
            Subject.DUPLICATES,
            "No two images of a category look almost the same.")
        .withSeverity(Severity.NOTE)
        .withNeeds(Need.ROWS, Need.IMAGES, Need.ALIKE);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
