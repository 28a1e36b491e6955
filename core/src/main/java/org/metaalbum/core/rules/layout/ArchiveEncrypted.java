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

/** No entry of an archive needs a password. */
public final class ArchiveEncrypted implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA022", "archive-encrypted", Subject.LAYOUT, "No archive entry needs a password.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    List<ArchiveDefect> found =
        facts.layout().defects().stream()
            .filter(defect -> defect.kind() == ArchiveDefect.Kind.ENCRYPTED)
            .toList();
    // One password locks all of them: that is one cause.
    if (!found.isEmpty()) {
      findings.add(
          Problem.at(
                  Location.of(found.get(0).path()),
                  "The archive needs a password for %s of its files, so they were not checked. Build it without one."
                      .formatted(found.size()))
              .expected("no encryption", "encrypted"));
    }
  }
}
