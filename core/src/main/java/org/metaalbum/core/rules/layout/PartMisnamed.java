package org.metaalbum.core.rules.layout;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** info.json, labels.csv and images/ have exactly these names. */
public final class PartMisnamed implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA002",
        "part-misnamed",
        Subject.PARTS,
        "info.json, labels.csv and images/ have exactly these names.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Part part :
        List.of(facts.layout().info(), facts.layout().labels(), facts.layout().images())) {
      findings.examined(1);
      if (part.state() == Part.State.MISNAMED) {
        findings.add(
            Problem.at(
                    Location.of(part.path()),
                    "The name must be exactly %s: loaders look for nothing else. Rename it. (It was checked as %s all the same.)"
                        .formatted(part.name(), part.name()))
                .expected(part.name(), part.path()));
      }
    }
  }
}
