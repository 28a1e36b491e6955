package org.metaalbum.core.rules.labels;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.LabelGroups;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.PandasValues;
import org.metaalbum.core.facts.RowIndex;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Each category belongs to exactly one super-category. */
public final class CategoryInTwoSuperCategories implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA228",
            "category-in-two-super-categories",
            Subject.LABELS,
            "Each category belongs to exactly one super-category.")
        .withNeeds(Need.ROWS);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    LabelTable labels = facts.requireLabels();
    LabelGroups categories = facts.requireIndex().categories();
    LabelGroups supers = facts.requireIndex().superCategories();
    BitSet none = PandasValues.noSuperCategory(labels.superCategories());
    BitSet disputed = inTwoCategories(facts);
    @Nullable Uses[] uses = new Uses[categories.size()];
    for (int row = 0; row < labels.size(); row++) {
      int superCategory = labels.superCategoryId(row);
      if (labels.isRagged(row)
          || disputed.get(row)
          || superCategory == LabelTable.NONE
          || none.get(superCategory)) {
        continue;
      }
      int category = categories.leader(labels.categoryId(row));
      int leader = supers.leader(superCategory);
      Uses ofCategory = uses[category];
      if (ofCategory == null) {
        ofCategory = new Uses(leader);
        uses[category] = ofCategory;
      }
      ofCategory.add(leader, row);
    }
    for (int category = 0; category < uses.length; category++) {
      Uses ofCategory = uses[category];
      if (ofCategory != null) {
        findings.examined(1);
        if (ofCategory.bySuper.size() > 1) {
          findings.add(problem(labels, categories.text(category), supers, ofCategory.bySuper));
        }
      }
    }
  }

  /** Rows whose file stands in another category too: one of the two rows is wrong altogether. */
  private static BitSet inTwoCategories(DatasetFacts facts) {
    LabelTable labels = facts.requireLabels();
    RowIndex firstRows = facts.requireIndex().firstRows();
    BitSet rows = new BitSet();
    firstRows.repeats().stream()
        .forEach(
            row -> {
              int first = firstRows.firstRow(row);
              if (labels.categoryId(first) != labels.categoryId(row)) {
                rows.set(first);
                rows.set(row);
              }
            });
    return rows;
  }

  private static Problem problem(
      LabelTable labels, String category, LabelGroups supers, Map<Integer, Use> bySuper) {
    Comparator<Map.Entry<Integer, Use>> rarest =
        Comparator.comparing(entry -> entry.getValue().rows);
    List<Map.Entry<Integer, Use>> ordered = new ArrayList<>(bySuper.entrySet());
    ordered.sort(rarest.thenComparing(entry -> supers.text(entry.getKey())));
    Map.Entry<Integer, Use> odd = ordered.get(0);
    Map.Entry<Integer, Use> usual = ordered.get(ordered.size() - 1);
    return Problem.at(
            labels.superCategoryLocation(odd.getValue().firstRow),
            "The category %s stands in %s super-categories. Give all its rows the same one."
                .formatted(category, bySuper.size()))
        .expected(
            RowCount.of(supers.text(usual.getKey()), usual.getValue().rows),
            RowCount.of(supers.text(odd.getKey()), odd.getValue().rows))
        .related(List.of(labels.superCategoryLocation(usual.getValue().firstRow)));
  }

  /** The super-categories that a category stands in. Nearly always that is one. */
  private static final class Uses {
    final Map<Integer, Use> bySuper = new TreeMap<>();
    private final int usual;
    private final Use ofUsual = new Use();

    Uses(int first) {
      this.usual = first;
      bySuper.put(first, ofUsual);
    }

    void add(int superCategory, int row) {
      Use use =
          superCategory == usual
              ? ofUsual
              : bySuper.computeIfAbsent(superCategory, key -> new Use());
      use.firstRow = use.rows++ == 0 ? row : use.firstRow;
    }
  }

  /** How often a category stands in a super-category. */
  private static final class Use {
    int firstRow;
    int rows;
  }
}
