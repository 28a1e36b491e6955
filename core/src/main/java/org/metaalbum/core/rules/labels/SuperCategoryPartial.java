package org.metaalbum.core.rules.labels;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelGroups;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.PandasValues;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Either every row has a super-category, or none has. */
public final class SuperCategoryPartial implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA229",
            "super-category-partial",
            Subject.LABELS,
            "Either every row has a super-category or none has.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    if (!labels.hasSuperCategoryColumn()) {
      return;
    }
    BitSet noSuperCategory = PandasValues.noSuperCategory(labels.superCategories());
    boolean[] blank = Cells.wrong(labels.categories(), String::isBlank);
    BitSet with = new BitSet();
    BitSet without = new BitSet();
    for (int row = 0; row < labels.size(); row++) {
      // A row without a category is reported as that.
      if (!labels.isRagged(row) && !blank[labels.categoryId(row)]) {
        (noSuperCategory.get(labels.superCategoryId(row)) ? without : with).set(row);
      }
    }
    findings.examined(with.cardinality() + without.cardinality());
    if (with.isEmpty() || without.isEmpty()) {
      return;
    }
    boolean mostHave = with.cardinality() > without.cardinality();
    LabelGroups categories = facts.requireIndex().categories();
    @Nullable Count[] counts = new Count[categories.size()];
    for (int row = 0; row < labels.size(); row++) {
      if (with.get(row) || without.get(row)) {
        int category = categories.leader(labels.categoryId(row));
        Count count = counts[category];
        if (count == null) {
          count = new Count();
          counts[category] = count;
        }
        count.add(row, without.get(row));
      }
    }
    for (int category = 0; category < counts.length; category++) {
      Count count = counts[category];
      int odd = count == null ? -1 : count.firstOf(!mostHave);
      if (count != null && odd >= 0) {
        findings.add(problem(labels, odd, categories.text(category), count, mostHave));
      }
    }
  }

  private static Problem problem(
      LabelTable labels, int row, String category, Count count, boolean mostHave) {
    int odd = mostHave ? count.without : count.with;
    String message =
        mostHave
            ? "%s of %s rows of the category %s have no super-category, and other rows have one."
                + " Fill them in, or leave all empty."
            : "%s of %s rows of the category %s have a super-category, and most rows have none."
                + " Fill in the others, or leave all empty.";
    return Problem.at(
            labels.superCategoryLocation(row),
            message.formatted(odd, count.with + count.without, category))
        .expected(mostHave ? "a super-category" : "none", mostHave ? "none" : "a super-category");
  }

  /** Rows of one category with and without a super-category. */
  private static final class Count {
    int firstWith = -1;
    int firstWithout = -1;
    int with;
    int without;

    /** The first row that has a super-category, or has none; negative if there is none of these. */
    int firstOf(boolean has) {
      return has ? firstWith : firstWithout;
    }

    void add(int row, boolean none) {
      if (none) {
        firstWithout = without++ == 0 ? row : firstWithout;
      } else {
        firstWith = with++ == 0 ? row : firstWith;
      }
    }
  }
}
