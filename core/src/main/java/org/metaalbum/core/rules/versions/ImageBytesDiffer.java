package org.metaalbum.core.rules.versions;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds images of which two versions have different files under the same name. If that is so for
 * all images, the version was saved again as a whole, and that is one finding.
 */
public final class ImageBytesDiffer implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public ImageBytesDiffer(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA602",
            "image-bytes-differ",
            Subject.VERSIONS,
            "An image has the same bytes in each version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      findings.examined(pair.compared());
      if (pair.changed().size() > 1 && pair.changed().size() == pair.compared()) {
        findings.add(allDiffer(pair));
        continue;
      }
      for (int image : pair.changed()) {
        pair.counterpart(image).ifPresent(other -> findings.add(differs(pair, image, other)));
      }
    }
  }

  private static Problem allDiffer(VersionPair pair) {
    return Problem.at(
            pair.smaller().member().at(Location.of(pair.smaller().member().rows().folder())),
            ("All %s images of %s have other bytes in %s, as if one of them was saved again. Copy"
                    + " the files, and don't open and save them.")
                .formatted(pair.compared(), pair.smaller().name(), pair.larger().name()))
        .related(
            List.of(
                pair.larger().member().at(Location.of(pair.larger().member().rows().folder()))));
  }

  private static Problem differs(VersionPair pair, int image, VersionPair.Counterpart other) {
    return Problem.at(
            pair.smaller().imagePlace(image),
            "This file has other bytes in %s. Find out which one is right, and copy it."
                .formatted(other.version().name()))
        .expected(
            "SHA-256 " + digest(other.version(), other.image()),
            "SHA-256 " + digest(pair.smaller(), image))
        .related(List.of(other.version().imagePlace(other.image())));
  }

  private static String digest(VersionData data, int image) {
    return Optional.ofNullable(data.member().images().sha256(image)).map(Sha256::hex).orElse("");
  }
}
