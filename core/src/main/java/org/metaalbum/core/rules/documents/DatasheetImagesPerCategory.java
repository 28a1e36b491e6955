package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The number of images in a category that a datasheet states, against the card and the data. */
public final class DatasheetImagesPerCategory implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA913",
        "datasheet-images-per-category",
        Subject.DATASHEET,
        "The datasheet states how many images a category has as they are.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    NumberContradictions.report(family, Topic.IMAGES_PER_CATEGORY, findings);
  }
}
