package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
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

/**
 * Finds images that the next larger version does not have. Silent where it has them under another
 * name, where it names them but lost the file, and where it lacks their whole category: other rules
 * say that.
 */
public final class ImageNotInLarger implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public ImageNotInLarger(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA601",
            "image-not-in-larger-version",
            Subject.VERSIONS,
            "Each image of a smaller version is in the larger ones, under the same name.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      findings.examined(pair.compared());
      if (pair.lost().size() > 1 && pair.lost().size() == pair.compared()) {
        findings.add(nothingInCommon(pair));
        continue;
      }
      for (int image : pair.lost()) {
        findings.add(lost(pair, image));
      }
    }
  }

  private static Problem nothingInCommon(VersionPair pair) {
    return Problem.at(
            folder(pair.smaller()),
            "None of the %s images of %s is in %s. Are these versions of the same dataset?"
                .formatted(pair.compared(), pair.smaller().name(), pair.larger().name()))
        .related(List.of(folder(pair.larger())));
  }

  private static Problem lost(VersionPair pair, int image) {
    VersionData smaller = pair.smaller();
    List<Location> related = new ArrayList<>();
    related.add(folder(pair.larger()));
    pair.counterpart(image)
        .ifPresent(found -> related.add(found.version().imagePlace(found.image())));
    return Problem.at(
            smaller.imagePlace(image),
            ("%s does not have this image of %s, and a larger version has all images of a smaller"
                    + " one. Add it there, or replace it here.")
                .formatted(pair.larger().name(), smaller.name()))
        .expected("a file of this name in " + pair.larger().name(), "none")
        .related(related);
  }

  private static Location folder(VersionData data) {
    return data.member().at(Location.of(data.member().rows().folder()));
  }
}
