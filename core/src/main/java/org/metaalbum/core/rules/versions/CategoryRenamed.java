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

/** Finds categories of which all images have one and the same other category in another version. */
public final class CategoryRenamed implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public CategoryRenamed(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA605",
            "category-renamed",
            Subject.VERSIONS,
            "A category has the same name in each version.")
        .withNeeds(Need.IMAGES, Need.ROWS);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    for (VersionPair pair : Versions.of(family, thresholds).pairs()) {
      findings.examined(pair.smaller().counts().size());
      pair.renamed()
          .forEach(
              (category, other) ->
                  findings.add(
                      Problem.at(
                              pair.smaller().place(category),
                              "The images of this category have another one in %s. Give it one name."
                                  .formatted(pair.larger().name()))
                          .expected(other, category)
                          .related(List.of(pair.larger().place(other)))));
    }
  }
}
