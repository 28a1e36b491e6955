package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds a minimum above the median, or a median above the maximum. Where labels.csv was counted,
 * the rules of family 4 say which of the numbers is wrong, and this one is silent.
 */
public final class InfoOrder implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA118", "info-order", Subject.INFO, "In info.json, minimum <= median <= maximum.")
        .withNeeds(Need.INFO);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    CategorySizes sizes = CategorySizes.of(info, "", 0);
    findings.examined(1);
    if (facts.tally() == null) {
      sizes.disorder().ifPresent(pointer -> findings.add(sizes.disorderProblem(info, pointer)));
    }
  }
}
