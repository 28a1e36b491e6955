package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.manifest.ManifestDefect;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** No manifest is without a line that has a digest. */
public final class ChecksumsEmpty implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA712", "checksums-empty", Subject.CHECKSUMS, "No manifest is empty.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(facts.checksums().manifests().size());
    DefectReport.add(
        facts,
        ManifestDefect.Kind.EMPTY,
        findings,
        defect -> "There is no digest in the manifest. Write the checksums anew, or delete it.");
  }
}
