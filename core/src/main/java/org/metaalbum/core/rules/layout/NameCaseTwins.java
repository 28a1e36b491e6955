package org.metaalbum.core.rules.layout;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No two names in a folder differ only by case. */
public final class NameCaseTwins implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA012",
        "name-case-twins",
        Subject.LAYOUT,
        "No two names in a folder differ only by case.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    layout
        .twins()
        .forEach(
            (path, other) -> {
              if (path.equalsIgnoreCase(other)) {
                findings.add(
                    Problem.at(
                            Location.of(path),
                            "The name differs only by case from %s. Windows and macOS keep just one of the two: rename one."
                                .formatted(other))
                        .related(List.of(Location.of(other))));
              }
            });
  }
}
