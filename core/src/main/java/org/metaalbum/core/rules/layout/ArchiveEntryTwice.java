package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** No two entries of an archive have one name. */
public final class ArchiveEntryTwice implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA023",
        "archive-entry-twice",
        Subject.LAYOUT,
        "No two entries of an archive have the same name.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.TWICE) {
        findings.add(
            Problem.at(
                Location.of(defect.path()),
                "The archive has several entries of this name, and programs differ in which of them"
                    + " they read; the last was checked. Build the archive anew."));
      }
    }
  }
}
