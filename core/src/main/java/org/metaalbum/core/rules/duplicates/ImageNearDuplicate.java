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
@RuleInfo(
    id = "MA505",
    name = "image-near-duplicate",
    summary = "No two images of a category look almost the same.",
    severity = Severity.NOTE,
    subject = Subject.DUPLICATES,
    needs = {Need.ROWS, Need.IMAGES, Need.ALIKE})
public final class ImageNearDuplicate implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.one(
          Likeness.LOOK,
          "look almost the same",
          "Look at them: if they come from one picture, keep one.");

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
