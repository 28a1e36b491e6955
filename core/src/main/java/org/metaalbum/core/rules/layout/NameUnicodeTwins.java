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

/** No two names in a folder differ only by their Unicode form. */
public final class NameUnicodeTwins implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA013",
        "name-unicode-twins",
        Subject.LAYOUT,
        "No two names in a folder differ only by Unicode normal form.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    layout
        .twins()
        .forEach(
            (path, other) -> {
              if (!path.equalsIgnoreCase(other)) {
                findings.add(
                    Problem.at(
                            Location.of(path),
                            "The name looks like %s and is written with other characters (Unicode forms NFC and NFD, or invisible characters). Rename one of the two."
                                .formatted(other))
                        .related(List.of(Location.of(other))));
              }
            });
  }
}
