package org.metaalbum.core.rules.versions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * Finds categories of Micro and Mini that don't have as many images as the protocol demands. Silent
 * where another version shows which image is lacking, surplus or labelled otherwise: rules on
 * images say that.
 */
public final class VersionImages implements FamilyRule {

  private final Thresholds thresholds;

  /** Takes the numbers of the profile. */
  public VersionImages(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA608",
            "version-images",
            Subject.VERSION,
            "Micro and Mini have exactly 40 images of each category.")
        .withNeeds(Need.IMAGES, Need.TALLY);
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Versions versions = Versions.of(family, thresholds);
    for (VersionData data : versions.all()) {
      if (data.version() != Version.EXTENDED) {
        judge(versions, data, findings);
      }
    }
  }

  private void judge(Versions versions, VersionData data, Findings findings) {
    int wanted = thresholds.imagesPerCategory();
    Optional<VersionPair> above = versions.above(data);
    Map<String, Integer> mended = versions.mended(data);
    Set<String> absent = above.map(VersionPair::absent).orElse(Set.of());
    CategoryTally tally = Objects.requireNonNull(data.member().tally());
    List<CategoryTally.Category> wrong =
        tally.categories().stream()
            .filter(category -> category.images() != wanted && !absent.contains(category.name()))
            .filter(
                category -> {
                  String name =
                      above.map(p -> p.nameInLarger(category.name())).orElse(category.name());
                  return mended.getOrDefault(name, 0) != wanted;
                })
            .toList();
    findings.examined(tally.categories().size());
    boolean same = tally.minimum() == tally.maximum();
    if (same && wrong.size() > 1 && wrong.size() == tally.categories().size()) {
      findings.add(
          problem(data, wrong.get(0), "Each category of %s has %s.")
              .expected(
                  "exactly %s images each".formatted(wanted), images(tally.minimum()) + " each"));
      return;
    }
    for (CategoryTally.Category category : wrong) {
      findings.add(
          problem(data, category, "The category " + escaped(category.name()) + " of %s has %s."));
    }
  }

  private Problem problem(VersionData data, CategoryTally.Category category, String message) {
    int wanted = thresholds.imagesPerCategory();
    String advice =
        category.images() < wanted
            ? " Take the images of the larger versions, all %s of them.".formatted(wanted)
            : " Leave out the others.";
    return Problem.at(
            data.member().at(data.member().rows().categoryOfRow(category.firstRow())),
            message.formatted(data.name(), images(category.images())) + advice)
        .expected("exactly %s images".formatted(wanted), images(category.images()));
  }

  private static String escaped(String text) {
    return text.replace("%", "%%");
  }

  private static String images(int count) {
    return count == 1 ? "1 image" : count + " images";
  }
}
