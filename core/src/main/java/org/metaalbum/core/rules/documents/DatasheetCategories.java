package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The number of categories that a datasheet states, against the card and the data. */
public final class DatasheetCategories implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA911",
        "datasheet-categories",
        Subject.DATASHEET,
        "The datasheet states the right number of categories.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    NumberContradictions.report(family, Topic.CATEGORIES, findings);
  }
}
