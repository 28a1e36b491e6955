package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds a median that no whole numbers have: theirs is one of them, or halfway between two. Where
 * labels.csv was counted, the rules of family 4 say what the median is, and this one is silent.
 */
public final class InfoMedian implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA122",
            "info-median",
            Subject.INFO,
            "The median in info.json is a whole number or ends in .5.")
        .withNeeds(Need.INFO);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    CategorySizes sizes = CategorySizes.of(info, "", 0);
    findings.examined(1);
    if (facts.tally() == null && sizes.medianIsImpossible()) {
      findings.add(sizes.medianProblem(info));
    }
  }
}
