package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A release comes with checksums of all its files: in the dataset, or beside its versions. */
public final class ChecksumsMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA701",
            "checksums-missing",
            Subject.PROVISION,
            "A release comes with checksums of all its files.")
        .asOptIn();
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    if (!facts.checksums().provided()) {
      findings.add(
          Problem.at(
              Location.of("."),
              "There is no SHA256SUMS, so nobody can tell whether a copy is whole. Write one with"
                  + " 'album-check checksum'."));
    }
  }
}
