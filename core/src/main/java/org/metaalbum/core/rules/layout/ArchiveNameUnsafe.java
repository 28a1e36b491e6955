package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** Every entry of an archive can be unpacked inside one folder. */
public final class ArchiveNameUnsafe implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA020",
        "archive-name-unsafe",
        Subject.LAYOUT,
        "Every name in an archive leads to a place inside the folder that it is unpacked in.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.ESCAPES) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The name of this archive entry %s, so it was not read. Build the archive anew from the dataset's folder."
                        .formatted(defect.detail()))
                .expected(
                    "a path inside the folder that the archive is unpacked in", defect.detail()));
      }
    }
  }
}
