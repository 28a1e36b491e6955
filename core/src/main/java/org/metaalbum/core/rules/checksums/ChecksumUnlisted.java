package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.Checksums;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * Every file is named by a manifest, where one speaks for all. Manifests themselves are not, nor is
 * what operating systems leave behind.
 */
public final class ChecksumUnlisted implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA704",
            "checksum-unlisted",
            Subject.CHECKSUMS,
            "Every file is named by a manifest, where one speaks for all.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Checksums checksums = facts.checksums();
    findings.examined(checksums.verified() + checksums.unlisted().total());
    for (Checksums.Unlisted unlisted : checksums.unlisted().kept()) {
      String what =
          unlisted.files() == 1
              ? "No checksum manifest names the file"
              : "No checksum manifest names any of the %s files in here"
                  .formatted(unlisted.files());
      findings.add(
          Problem.at(
              Location.of(unlisted.path()),
              what + ", so nobody can tell whether a copy is whole. Write the checksums anew."));
    }
    findings.unlisted(checksums.unlisted().unkept());
  }
}
