package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Manifests are UTF-8 without a byte order mark. Others are read as well as can be. */
public final class ChecksumsEncoding implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA713",
            "checksums-encoding",
            Subject.CHECKSUMS,
            "Manifests are UTF-8 without a byte order mark.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.ENCODING,
        findings,
        defect ->
            "The manifest has %s, and the usual tools misread it. Save it as plain UTF-8."
                .formatted(defect.detail()));
  }
}
