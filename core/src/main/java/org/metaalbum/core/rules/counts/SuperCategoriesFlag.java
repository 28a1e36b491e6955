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

/** has_super_categories is true exactly if labels.csv has super-categories. */
public final class SuperCategoriesFlag implements DatasetRule {

  private static final String POINTER = "/has_super_categories";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA407",
            "super-categories-flag",
            Subject.COUNTS,
            "has_super_categories is true exactly if labels.csv has super-categories.")
        .withNeeds(Need.INFO, Need.TALLY);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.requireInfo();
    Optional<Boolean> declared = info.flag(POINTER);
    CategoryTally.Grouping grouping = facts.requireTally().grouping();
    // Where some rows have one and some have none, that is the cause, and MA229 says so.
    if (declared.isEmpty()
        || grouping == CategoryTally.Grouping.SOME_ROWS
        || !facts.requireLabels().hasSuperCategoryColumn()) {
      return;
    }
    findings.examined(1);
    boolean actual = grouping == CategoryTally.Grouping.ALL_ROWS;
    if (declared.get() != actual) {
      findings.add(
          Problem.at(
                  info.location(POINTER),
                  "The flag says %s, and the rows of labels.csv %s. Correct the flag, or the labels."
                      .formatted(
                          declared.get(),
                          actual ? "have super-categories" : "have no super-categories"))
              .expected(String.valueOf(actual), String.valueOf(declared.get())));
    }
  }
}
