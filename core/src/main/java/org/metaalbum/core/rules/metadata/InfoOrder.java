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
@RuleInfo(
    id = "MA118",
    name = "info-order",
    summary = "In info.json, minimum <= median <= maximum.",
    subject = Subject.INFO,
    needs = Need.INFO)
public final class InfoOrder implements DatasetRule {

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
