package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.TextForms;
import org.metaalbum.core.report.Location;

/** Counts the images of each category by labels.csv. */
public final class TallyReader {

  private final LabelTable labels;
  private final LabelIndex index;
  private final LabelGroups groups;
  private final int[] images;

  private TallyReader(LabelTable labels, LabelIndex index) {
    this.labels = labels;
    this.index = index;
    this.groups = index.categories();
    this.images = new int[groups.size()];
  }

  /**
   * Why the images can't be counted; empty if they can. One row without a category would make every
   * count a guess.
   */
  public static Optional<String> obstacle(LabelTable labels) {
    if (labels.columns().clash()) {
      return Optional.of("info.json gives two columns the same name");
    }
    boolean[] isNone = new boolean[labels.categories().size()];
    for (int id = 0; id < isNone.length; id++) {
      isNone[id] = isNoCategory(labels.categories().get(id));
    }
    for (int row = 0; row < labels.size(); row++) {
      int category = labels.categoryId(row);
      String problem = null;
      if (labels.isRagged(row)) {
        problem = "has too few or too many cells, or stray quotes";
      } else if (isNone[category]) {
        problem = "has no category, or one that can't be read";
      }
      if (problem != null) {
        Location place = labels.categoryLocation(row);
        return Optional.of(
            "row %s of %s (line %s) %s".formatted(row + 1, place.path(), place.line(), problem));
      }
    }
    return Optional.empty();
  }

  private static boolean isNoCategory(String text) {
    return PandasValues.isMissing(text)
        || TextForms.showsNothing(text)
        || text.indexOf(TextForms.REPLACEMENT) >= 0;
  }

  /** Counts; the labels must have no {@link #obstacle}. */
  public static CategoryTally read(LabelTable labels, LabelIndex index) {
    return new TallyReader(labels, index).read();
  }

  private CategoryTally read() {
    countFiles();
    List<CategoryTally.Category> categories = new ArrayList<>();
    for (int id = 0; id < groups.size(); id++) {
      if (groups.leader(id) == id) {
        categories.add(
            new CategoryTally.Category(groups.text(id), images[id], groups.firstRow(id)));
      }
    }
    categories.sort(Comparator.comparing(CategoryTally.Category::name));
    return withSuperCategories(categories);
  }

  /** Adds the super-categories: that of a category is the one that most of its rows have. */
  private CategoryTally withSuperCategories(List<CategoryTally.Category> categories) {
    LabelGroups supers = index.superCategories();
    BitSet none = PandasValues.noSuperCategory(labels.superCategories());
    Map<Integer, Map<Integer, Integer>> rows = new TreeMap<>();
    int withSuper = 0;
    for (int row = 0; row < labels.size(); row++) {
      int id = labels.superCategoryId(row);
      if (id != LabelTable.NONE && !none.get(id)) {
        rows.computeIfAbsent(groups.leader(labels.categoryId(row)), key -> new TreeMap<>())
            .merge(supers.leader(id), 1, Integer::sum);
        withSuper++;
      }
    }
    BitSet distinct = new BitSet();
    Comparator<Map.Entry<Integer, Integer>> byRows = Map.Entry.comparingByValue();
    Comparator<Map.Entry<Integer, Integer>> order =
        byRows.thenComparing(entry -> supers.text(entry.getKey()));
    rows.values()
        .forEach(
            counts ->
                counts.entrySet().stream().max(order).ifPresent(e -> distinct.set(e.getKey())));
    CategoryTally.Grouping grouping = CategoryTally.Grouping.SOME_ROWS;
    if (withSuper == 0 || withSuper == labels.size()) {
      grouping = withSuper == 0 ? CategoryTally.Grouping.NO_ROW : CategoryTally.Grouping.ALL_ROWS;
    }
    return new CategoryTally(categories, distinct.cardinality(), grouping);
  }

  private void countFiles() {
    Map<Integer, SortedSet<String>> disputed = new TreeMap<>();
    Map<String, Integer> ids = new HashMap<>();
    for (int row = 0; row < labels.size(); row++) {
      int category = groups.leader(labels.categoryId(row));
      String file = labels.fileName(row);
      int first = file.isBlank() ? row : index.firstRows().firstRow(row);
      if (first == row) {
        images[category]++;
      } else if (groups.leader(labels.categoryId(first)) != category) {
        int other = groups.leader(labels.categoryId(first));
        ids.put(groups.text(category), category);
        ids.put(groups.text(other), other);
        SortedSet<String> names = disputed.computeIfAbsent(first, key -> new TreeSet<>());
        names.add(groups.text(category));
        names.add(groups.text(other));
      }
    }
    settle(disputed, ids);
  }

  /**
   * Gives each file that stands in several categories to the one with the fewest images, whatever
   * the order of rows: most likely that is the one that it is missing from.
   */
  private void settle(Map<Integer, SortedSet<String>> disputed, Map<String, Integer> ids) {
    disputed.keySet().forEach(row -> images[groups.leader(labels.categoryId(row))]--);
    List<Map.Entry<Integer, SortedSet<String>>> byName = new ArrayList<>(disputed.entrySet());
    byName.sort(Comparator.comparing(entry -> labels.fileName(entry.getKey())));
    for (Map.Entry<Integer, SortedSet<String>> entry : byName) {
      entry.getValue().stream()
          .map(name -> ids.getOrDefault(name, 0))
          .min(Comparator.comparingInt(id -> images[id]))
          .ifPresent(id -> images[id]++);
    }
  }
}
