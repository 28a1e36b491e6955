package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Digests are MD5, SHA-1 or SHA-2. Others are not verified. */
public final class ChecksumUnsupported implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA710",
            "checksum-unsupported",
            Subject.CHECKSUMS,
            "Digests are of an algorithm that can be verified here.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.UNSUPPORTED,
        findings,
        defect ->
            "Digests of %s can't be verified here, and were not. Add checksums with SHA-256."
                .formatted(defect.detail()));
  }
}
