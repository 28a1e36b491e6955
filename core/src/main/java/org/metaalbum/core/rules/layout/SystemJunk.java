package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No files that operating systems and editors leave behind. */
public final class SystemJunk implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA007",
            "system-junk",
            Subject.LAYOUT,
            "There are no files that operating systems and editors leave behind.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Layout layout = facts.layout();
    findings.examined(layout.entries().size());
    layout
        .unusual(Role.JUNK)
        .filter(entry -> layout.roles().get(entry.folder()) != Role.JUNK)
        .forEach(
            entry ->
                findings.add(
                    Problem.at(
                        Location.of(entry.path()),
                        "Left behind by an operating system or an editor, and no part of the"
                            + " dataset. Delete it.")));
  }
}
