package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** No entry of an archive is a symbolic link. */
public final class ArchiveLink implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA021", "archive-link", Subject.LAYOUT, "No entry of an archive is a symbolic link.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.LINK) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The archive holds a symbolic link here, which was not followed; many programs"
                        + " unpack it as a text with the name of its target. Put the file itself"
                        + " into the archive.")
                .expected("a file", defect.detail()));
      }
    }
  }
}
