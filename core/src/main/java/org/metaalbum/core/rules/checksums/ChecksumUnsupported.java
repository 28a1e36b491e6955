package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Digests are MD5, SHA-1 or SHA-2. Others are not verified. */
@RuleInfo(
    id = "MA710",
    name = "checksum-unsupported",
    summary = "Digests are of an algorithm that can be verified here.",
    severity = Severity.WARNING,
    subject = Subject.CHECKSUMS)
public final class ChecksumUnsupported implements DatasetRule {

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
