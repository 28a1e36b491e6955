package org.metaalbum.core.rules.checksums;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Manifests name nothing outside of the dataset. What they name there is never opened. */
public final class ChecksumPathEscapes implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA707",
        "checksum-path-escapes",
        Subject.CHECKSUMS,
        "Manifests name nothing outside of the dataset.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (ManifestFacts manifest : facts.checksums().manifests()) {
      findings.examined(manifest.manifest().digests());
      for (ManifestFacts.Claim claim : manifest.escaping().kept()) {
        findings.add(
            Problem.at(
                manifest.location(claim.line()),
                "%s is outside, and was not looked at. ".formatted(claim.name())
                    + "Remove the line, or name the file relative to the manifest."));
      }
      findings.unlisted(manifest.escaping().unkept());
    }
  }
}
