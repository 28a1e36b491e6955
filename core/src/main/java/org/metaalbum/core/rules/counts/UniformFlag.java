package org.metaalbum.core.rules.counts;

import java.util.Optional;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** uniform_number_of_images_per_category is true exactly if all categories have as many images. */
public final class UniformFlag implements DatasetRule {

  private static final String POINTER = "/uniform_number_of_images_per_category";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA406",
            "uniform-flag",
            Subject.COUNTS,
            "The uniform flag is true exactly if all categories have as many images.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    CategoryTally tally = facts.requireTally();
    Optional<Boolean> declared = info.flag(POINTER);
    // A wrong minimum or maximum is the cause, and the flag that follows from it is not another.
    if (declared.isEmpty()
        || !DeclaredNumber.agrees(info, "/minimum_images_per_category", tally.minimum())
        || !DeclaredNumber.agrees(info, "/maximum_images_per_category", tally.maximum())
        || !DeclaredNumber.agrees(info, "/images_per_category", tally.minimum())) {
      return;
    }
    findings.examined(1);
    boolean actual = tally.minimum() == tally.maximum();
    if (declared.get() != actual) {
      findings.add(
          Problem.at(
                  info.location(POINTER),
                  "The flag says %s, and the categories of labels.csv have %s. Correct the flag."
                      .formatted(declared.get(), numbers(tally)))
              .expected(String.valueOf(actual), String.valueOf(declared.get())));
    }
  }

  private static String numbers(CategoryTally tally) {
    return tally.minimum() == tally.maximum()
        ? "%s images each".formatted(tally.minimum())
        : "%s to %s images".formatted(tally.minimum(), tally.maximum());
  }
}
