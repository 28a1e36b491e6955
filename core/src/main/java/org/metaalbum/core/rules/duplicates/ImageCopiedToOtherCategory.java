package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two files of different categories are the same, byte for byte. */
public final class ImageCopiedToOtherCategory implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.several(
          Likeness.BYTES,
          "are the same file, byte for byte,",
          "Find out which category is right, and keep the file there alone.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA502",
            "image-copied-to-other-category",
            Subject.DUPLICATES,
            "No two files of different categories are the same, byte for byte.")
        .withSeverity(Severity.ERROR)
        .withNeeds(Need.ROWS, Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
