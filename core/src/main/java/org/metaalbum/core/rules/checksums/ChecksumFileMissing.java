package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Every file that a manifest names is there. */
public final class ChecksumFileMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA703",
        "checksum-file-missing",
        Subject.CHECKSUMS,
        "Every file that a manifest names is there.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (ManifestFacts manifest : facts.checksums().manifests()) {
      findings.examined(manifest.manifest().digests());
      for (ManifestFacts.Claim claim : manifest.missing().kept()) {
        findings.add(
            Problem.at(
                    manifest.location(claim.line()),
                    "There is no file %s. Put it back, or remove the line.".formatted(claim.name()))
                .expected(claim.name(), "no such file"));
      }
      findings.unlisted(manifest.missing().unkept());
    }
  }
}
