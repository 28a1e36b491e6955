package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** Both headers of each entry of an archive say the same. */
public final class ArchiveHeadersDiffer implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA027",
        "archive-headers-differ",
        Subject.LAYOUT,
        "The two headers of every archive entry say the same.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.CONTRADICTS) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The entry's own header and the directory of the archive give a different %s, so programs read different things. Build the archive anew."
                        .formatted(defect.detail()))
                .expected("the same in both headers", "another " + defect.detail()));
      }
    }
  }
}
