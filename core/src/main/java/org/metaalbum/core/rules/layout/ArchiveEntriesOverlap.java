package org.metaalbum.core.rules.layout;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** No two entries of an archive share bytes. */
public final class ArchiveEntriesOverlap implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA028",
        "archive-entries-overlap",
        Subject.LAYOUT,
        "No two entries of an archive share bytes.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.OVERLAPS) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The entry lies within the bytes of %s, as in archives that are made to do harm, so it was not read. Build the archive anew."
                        .formatted(defect.detail()))
                .related(List.of(Location.of(defect.detail()))));
      }
    }
  }
}
