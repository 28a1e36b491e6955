package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.source.ArchiveDefect;
import org.metaalbum.schema.Severity;

/** An archive that is named after a version holds the folder of that version. */
public final class ArchiveOtherVersion implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA032",
            "archive-other-version",
            Subject.LAYOUT,
            "An archive named after a version holds the folder of that version.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.layout().entries().size());
    for (ArchiveDefect defect : facts.layout().defects()) {
      if (defect.kind() == ArchiveDefect.Kind.OTHER_NAME) {
        Version inside = DatasetName.of(defect.path()).version();
        Version outside = DatasetName.of(defect.detail()).version();
        if (inside != null && outside != null && inside != outside) {
          findings.add(
              Problem.at(
                      Location.of(defect.path()),
                      "The archive is named after %s and holds a folder named after %s. One of the two names is wrong: rename it."
                          .formatted(outside.label(), inside.label()))
                  .expected(defect.detail(), defect.path()));
        }
      }
    }
  }
}
