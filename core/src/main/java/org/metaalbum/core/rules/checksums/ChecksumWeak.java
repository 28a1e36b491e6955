package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Digests are SHA-2. MD5 and SHA-1 are verified, and tell chance damage only. */
public final class ChecksumWeak implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA709", "checksum-weak", Subject.CHECKSUMS, "Digests are SHA-2, not MD5 or SHA-1.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.WEAK,
        findings,
        defect ->
            "%s no longer tells whether somebody has put another file in place. Write the checksums"
                    .formatted(defect.detail())
                + " anew with SHA-256.");
  }
}
