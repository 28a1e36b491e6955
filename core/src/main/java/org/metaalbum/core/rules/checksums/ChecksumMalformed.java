package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every line of a manifest is a digest and a name, in one of the forms that tools write. */
public final class ChecksumMalformed implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA705",
        "checksum-malformed",
        Subject.CHECKSUMS,
        "Every line of a manifest is a digest and a name.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(
        facts.checksums().manifests().stream()
            .mapToLong(
                one ->
                    one.manifest().digests() + one.manifest().count(ManifestDefect.Kind.MALFORMED))
            .sum());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.MALFORMED,
        findings,
        defect ->
            "There is %s, so the line verifies nothing. Write the digest, two spaces, the name."
                .formatted(defect.detail()));
  }
}
