package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** Finds categories that are large enough for Mini and not in it. */
public final class MiniCategoryMissing implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public MiniCategoryMissing(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA606",
            "mini-category-missing",
            Subject.VERSIONS,
            "Mini has each category of Extended that has at least 40 images.")
        .withNeeds(Need.IMAGES, Need.TALLY);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Versions versions = Versions.of(family, thresholds);
    versions
        .get(Version.EXTENDED)
        .ifPresent(extended -> findings.examined(extended.counts().size()));
    MissingCategories missing = MissingCategories.of(versions, thresholds);
    for (String category : missing.unsaid()) {
      VersionData mini = versions.get(Version.MINI).orElseThrow();
      VersionData extended = versions.get(Version.EXTENDED).orElseThrow();
      findings.add(
          Problem.at(
                  mini.member().at(mini.member().rows().labels()),
                  "%s lacks the category %s, which has %s images in %s. Add %s of them to it."
                      .formatted(
                          mini.name(),
                          category,
                          extended.counts().get(category),
                          extended.name(),
                          thresholds.imagesPerCategory()))
              .expected("the category " + category, "no image of it")
              .related(List.of(extended.place(category))));
    }
  }
}
