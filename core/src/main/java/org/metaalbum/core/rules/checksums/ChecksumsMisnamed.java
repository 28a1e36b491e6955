package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** A manifest that is named after an algorithm has digests of that one. */
public final class ChecksumsMisnamed implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA711",
            "checksums-misnamed",
            Subject.CHECKSUMS,
            "A manifest that is named after an algorithm has its digests.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.MISNAMED,
        findings,
        defect ->
            "The digest is one of %s, and the name of the manifest says another algorithm, so tools"
                    .formatted(defect.detail())
                + " refuse it. Rename the manifest, or write the checksums anew.");
  }
}
