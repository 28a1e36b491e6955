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

/** Finds images that the next larger version has under another name. */
public final class ImageRenamed implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public ImageRenamed(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA610",
            "image-renamed",
            Subject.VERSIONS,
            "An image has the same file name in each version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      findings.examined(pair.compared());
      for (int image : pair.moved()) {
        VersionData larger = pair.larger();
        int other = pair.underOtherName(image);
        Location otherPlace = larger.imagePlace(other);
        findings.add(
            Problem.at(
                    pair.smaller().imagePlace(image),
                    "%s has this image under another name. Give it the same name in all versions."
                        .formatted(larger.name()))
                .expected(
                    larger.member().images().path(other),
                    pair.smaller().member().images().path(image))
                .related(List.of(otherPlace)));
      }
    }
  }
}
