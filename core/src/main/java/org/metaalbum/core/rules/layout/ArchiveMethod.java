package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** The entries of an archive are stored or deflated. */
@RuleInfo(
    id = "MA031",
    name = "archive-method",
    summary = "Archive entries are stored or deflated, which every program can read.",
    subject = Subject.LAYOUT)
public final class ArchiveMethod implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.METHOD) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The entry is compressed by a method that many programs can't read (%s), so it was not checked. Build the archive with the method Deflate.".formatted(defect.detail()))
                .expected("Stored or Deflate", defect.detail()));
      }
    }
  }
}
