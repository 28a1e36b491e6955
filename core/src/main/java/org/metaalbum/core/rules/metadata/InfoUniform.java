package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds a uniform flag that minimum and maximum contradict. Where labels.csv was counted, the rules
 * of family 4 say which of them is wrong, and this one is silent.
 */
@RuleInfo(
    id = "MA119",
    name = "info-uniform",
    summary = "In info.json, the uniform flag is true exactly if minimum and maximum are equal.",
    subject = Subject.INFO,
    needs = Need.INFO)
public final class InfoUniform implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    CategorySizes sizes = CategorySizes.of(info, "", 0);
    findings.examined(1);
    if (facts.tally() == null && sizes.flagIsWrong()) {
      findings.add(sizes.flagProblem(info));
    }
  }
}
