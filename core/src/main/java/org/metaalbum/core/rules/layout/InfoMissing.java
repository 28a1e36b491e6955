package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The dataset has an info.json. */
public final class InfoMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA101", "info-missing", Subject.PARTS, "The dataset has an info.json.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    if (facts.layout().info().state() == Part.State.MISSING) {
      findings.add(
          Problem.at(
                  Location.of("info.json"),
                  "There is no info.json. Write one: docs/format.md lists its keys.")
              .expected("a file info.json", "nothing of that name"));
    }
  }
}
