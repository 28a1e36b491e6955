package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds categories of which a larger version has neither the name nor an image. */
public final class CategoryNotInLarger implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CategoryNotInLarger(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA607",
            "category-not-in-larger-version",
            Subject.VERSIONS,
            "Each category of a smaller version is in the larger ones.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      VersionData smaller = pair.smaller();
      findings.examined(smaller.counts().size());
      // Where not even one image is shared, that is the finding.
      if (pair.absent().size() == smaller.counts().size() && smaller.counts().size() > 1) {
        findings.add(nothingInCommon(pair));
        continue;
      }
      for (String category : pair.absent()) {
        findings.add(
            Problem.at(
                    smaller.place(category),
                    "%s does not have this category, and a larger version has all of a smaller one."
                            .formatted(pair.larger().name())
                        + " Add it there, or remove it here.")
                .expected("the category " + category + " in " + pair.larger().name(), "none")
                .related(
                    List.of(pair.larger().member().at(pair.larger().member().rows().labels()))));
      }
    }
  }

  private static Problem nothingInCommon(VersionPair pair) {
    VersionData smaller = pair.smaller();
    VersionData larger = pair.larger();
    return Problem.at(
            smaller.member().at(smaller.member().rows().labels()),
            "None of the %s categories of %s is in %s. Are these versions of the same dataset?"
                .formatted(smaller.counts().size(), smaller.name(), larger.name()))
        .related(List.of(larger.member().at(larger.member().rows().labels())));
  }
}
