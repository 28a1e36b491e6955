package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;

/** No entry of an archive grows beyond all measure when it is unpacked. */
public final class ArchiveBomb implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA029",
        "archive-bomb",
        Subject.LAYOUT,
        "No archive entry grows to more than the limit from less than a hundredth of its size.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.EXPANDS) {
        findings.add(
            Problem.at(
                    Location.of(defect.path()),
                    "The entry would grow beyond what a dataset needs (%s), as in archives that are made to do harm, so it was not read. Remove it, or correct what is in it."
                        .formatted(defect.detail()))
                .expected("a file within the limit", defect.detail()));
      }
    }
  }
}
