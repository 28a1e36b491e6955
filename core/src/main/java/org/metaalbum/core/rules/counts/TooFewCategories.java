package org.metaalbum.core.rules.counts;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** A dataset has at least 20 categories. */
@RuleInfo(
    id = "MA410",
    name = "too-few-categories",
    summary = "A dataset has at least 20 categories.",
    subject = Subject.COUNTS,
    needs = {Need.TALLY})
public final class TooFewCategories implements DatasetRule {

  private final Thresholds thresholds;

  public TooFewCategories(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    int found = facts.requireTally().categories().size();
    int needed = thresholds.minimumCategories();
    findings.examined(found);
    if (found < needed) {
      findings.add(
          Problem.at(
                  Location.of(facts.requireLabels().path()),
                  "The dataset has %s categories, and the album takes datasets of at least %s. Add categories."
                      .formatted(found, needed))
              .expected(
                  "at least %s categories".formatted(needed), "%s categories".formatted(found)));
    }
  }
}
