package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** A dataset has at least 20 categories; of several versions, that with the most is judged. */
public final class TooFewCategories implements FamilyRule {

  private final Thresholds thresholds;

  public TooFewCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA410", "too-few-categories", Subject.SIZE, "A dataset has at least 20 categories.")
        .withNeeds(Need.TALLY);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Member largest = family.members().get(0);
    int found = 0;
    for (Member member : family.members()) {
      CategoryTally tally = member.tally();
      if (tally != null && tally.categories().size() >= found) {
        largest = member;
        found = tally.categories().size();
      }
    }
    int needed = thresholds.minimumCategories();
    findings.examined(found);
    if (found < needed) {
      findings.add(
          Problem.at(
                  largest.at(largest.rows().labels()),
                  "The dataset has %s categories, and the album takes datasets of at least %s. Add categories."
                      .formatted(found, needed))
              .expected(
                  "at least %s categories".formatted(needed), "%s categories".formatted(found)));
    }
  }
}
