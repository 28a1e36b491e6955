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

/** The entries of an archive are stored or deflated. */
public final class ArchiveMethod implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA031",
        "archive-method",
        Subject.LAYOUT,
        "Archive entries are stored or deflated, which every program can read.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    List<ArchiveDefect> found =
        facts.layout().defects().stream()
            .filter(defect -> defect.kind() == ArchiveDefect.Kind.METHOD)
            .toList();
    // One program wrote all of them: that is one cause.
    if (!found.isEmpty()) {
      String method = found.get(0).detail();
      findings.add(
          Problem.at(
                  Location.of(found.get(0).path()),
                  "The archive has files that are compressed by a method that many programs can't read (%s; files: %s), so they were not checked. Build it with the method Deflate."
                      .formatted(method, found.size()))
              .expected("Stored or Deflate", method));
    }
  }
}
