package org.metaalbum.core.rules.checksums;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.ManifestFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Manifests spell the names of files as these are spelt: in the same case and Unicode form, with
 * slashes, and without spaces around.
 */
public final class ChecksumNameDiffers implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA708",
        "checksum-name-differs",
        Subject.CHECKSUMS,
        "Manifests spell the names of files as these are spelt.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (ManifestFacts manifest : facts.checksums().manifests()) {
      findings.examined(manifest.manifest().digests());
      for (ManifestFacts.Claim claim : manifest.renamed().kept()) {
        findings.add(
            Problem.at(
                    manifest.location(claim.line()),
                    "No file is called %s; %s differs from it by %s. Write the name of the file."
                        .formatted(claim.name(), claim.path(), difference(claim)))
                .expected(claim.path(), claim.name())
                .related(List.of(Location.of(claim.path()))));
      }
      findings.unlisted(manifest.renamed().unkept());
    }
  }

  /** What a reader may not see when both names stand side by side. */
  private static String difference(ManifestFacts.Claim claim) {
    if (claim.name().indexOf('\\') >= 0) {
      return "backslashes";
    }
    if (claim.name().equalsIgnoreCase(claim.path())) {
      return "case";
    }
    return Normalizer.normalize(claim.name(), Form.NFC)
            .equals(Normalizer.normalize(claim.path(), Form.NFC))
        ? "Unicode form"
        : "spaces or characters that nobody sees";
  }
}
