package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every file and folder of the dataset can be read. */
public final class FileUnreadable implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA016", "file-unreadable", Subject.LAYOUT, "Every file of the dataset can be read.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    facts
        .layout()
        .unreadable()
        .forEach(
            (path, reason) ->
                findings.add(
                    Problem.at(
                            Location.of(path),
                            "It can't be read (%s), so it was not checked. Correct its permissions, or copy it anew."
                                .formatted(reason))
                        .expected("a readable file", reason)));
  }
}
