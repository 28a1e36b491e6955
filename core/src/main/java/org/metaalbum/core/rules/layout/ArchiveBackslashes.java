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

/** The names in an archive have slashes between folders. */
public final class ArchiveBackslashes implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA030",
        "archive-backslashes",
        Subject.LAYOUT,
        "Names in an archive have / between folders, not a backslash.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    List<ArchiveDefect> found =
        facts.layout().defects().stream()
            .filter(defect -> defect.kind() == ArchiveDefect.Kind.BACKSLASH)
            .toList();
    // One program wrote all of them: that is one cause.
    if (!found.isEmpty()) {
      findings.add(
          Problem.at(
                  Location.of(found.get(0).path()),
                  "Backslashes separate folders in %s of the archive's names; outside Windows they become part of the file name, and no loader finds images/. Build the archive with another program. (They were read as slashes.)"
                      .formatted(found.size()))
              .expected("/", "\\"));
    }
  }
}
