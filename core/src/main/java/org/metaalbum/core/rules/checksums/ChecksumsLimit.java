package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No manifest has more than 2,000,000 lines or 256 MiB. */
public final class ChecksumsLimit implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA714", "checksums-limit", Subject.CHECKSUMS, "No manifest is beyond the limits.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.OVER_LIMIT,
        findings,
        defect ->
            "The manifest has more than %s, and was not read any further. Split it."
                .formatted(defect.detail()));
  }
}
