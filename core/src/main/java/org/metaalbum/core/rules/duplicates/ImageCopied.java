package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two files of a category are the same, byte for byte. */
public final class ImageCopied implements DatasetRule {

  private static final InCategories GROUPS =
      InCategories.one(
          Likeness.BYTES,
          "are the same file, byte for byte,",
          "Keep one of them, and remove the other files with their rows.");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA501",
            "image-copied",
            Subject.DUPLICATES,
            "No two files of a category are the same, byte for byte.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ROWS, Need.IMAGES);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    GROUPS.judge(facts, findings);
  }
}
