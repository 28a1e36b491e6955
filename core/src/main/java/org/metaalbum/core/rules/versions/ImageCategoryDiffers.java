package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds images that have another category in another version, though most of theirs have not. */
public final class ImageCategoryDiffers implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public ImageCategoryDiffers(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA603",
            "image-category-differs",
            Subject.VERSIONS,
            "An image has the same category in each version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      findings.examined(pair.compared());
      for (int image : pair.relabelled()) {
        pair.counterpart(image).ifPresent(other -> findings.add(problem(pair, image, other)));
      }
    }
  }

  private static Problem problem(VersionPair pair, int image, VersionPair.Counterpart other) {
    VersionData smaller = pair.smaller();
    Location place = smaller.member().at(smaller.member().rows().category(image));
    Location otherPlace =
        other.version().member().at(other.version().member().rows().category(other.image()));
    return Problem.at(
            place,
            "The image %s has another category in %s. Correct the label that is wrong."
                .formatted(smaller.member().images().path(image), other.version().name()))
        .expected(
            String.valueOf(pair.otherCategory(image)), String.valueOf(smaller.category(image)))
        .related(List.of(otherPlace));
  }
}
