package org.metaalbum.core.rules.layout;

import java.util.Set;
import java.util.stream.Collectors;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** The bytes of each entry of an archive are those that were put into it. */
public final class ArchiveEntryDamaged implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA026",
        "archive-entry-damaged",
        Subject.LAYOUT,
        "The bytes of every archive entry are those that were put in.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    Set<String> explained =
        facts.layout().defects().stream()
            .filter(defect -> defect.kind() == ArchiveDefect.Kind.CONTRADICTS)
            .map(ArchiveDefect::path)
            .collect(Collectors.toSet());
    for (ArchiveDefect defect : facts.layout().defects()) {
      // Bytes that were read by the wrong header do not come out right.
      if (defect.kind() == ArchiveDefect.Kind.DAMAGED && !explained.contains(defect.path())) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The entry is damaged in the archive (%s), so it was not checked. Copy or build the archive anew."
                        .formatted(defect.detail()))
                .expected("the bytes that were put in", defect.detail()));
      }
    }
  }
}
