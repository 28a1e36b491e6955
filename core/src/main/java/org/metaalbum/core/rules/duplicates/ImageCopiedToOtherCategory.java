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
@RuleInfo(
    id = "MA502",
    name = "image-copied-to-other-category",
    summary = "No two files of different categories are the same, byte for byte.",
    severity = Severity.ERROR,
    subject = Subject.DUPLICATES,
    needs = {Need.ROWS, Need.IMAGES})
public final class ImageCopiedToOtherCategory implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.several(
          Likeness.BYTES,
          "are the same file, byte for byte,",
          "Find out which category is right, and keep the file there alone.");

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
