package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the super-categories of two versions differ.
 *
 * @param ungrouped the version without any, if only one has none
 * @param renamed super-categories that have another name as a whole, each with the category of its
 *     first row
 * @param moved categories that have another super-category
 */
record SuperCategories(
    Optional<VersionData> ungrouped, Map<String, String> renamed, List<String> moved) {

  /** Compares the super-categories of two versions. */
  static SuperCategories of(VersionPair pair) {
    VersionData smaller = pair.smaller();
    VersionData larger = pair.larger();
    boolean none = smaller.superCategories().isEmpty();
    if (none || larger.superCategories().isEmpty()) {
      boolean both = none && larger.superCategories().isEmpty();
      // Where the larger one is alone without any, the pair above says so.
      boolean saidAbove =
          !none && pair.largest().filter(next -> !next.superCategories().isEmpty()).isPresent();
      // Where the column itself is missing, that is what is wrong.
      boolean hasColumns =
          smaller.member().rows().hasSuperCategoryColumn()
              && larger.member().rows().hasSuperCategoryColumn();
      return new SuperCategories(
          both || saidAbove || !hasColumns
              ? Optional.empty()
              : Optional.of(none ? smaller : larger),
          Map.of(),
          List.of());
    }
    List<String> differing =
        smaller.counts().keySet().stream().filter(category -> differs(pair, category)).toList();
    Set<String> known = larger.superCategories();
    Map<String, List<String>> byGroup = new TreeMap<>();
    for (String category : smaller.counts().keySet()) {
      byGroup
          .computeIfAbsent(smaller.superCategory(category), key -> new ArrayList<>())
          .add(category);
    }
    Map<String, String> renamed = new TreeMap<>();
    byGroup.forEach(
        (group, categories) -> {
          long others =
              categories.stream()
                  .map(category -> larger.superCategory(pair.nameInLarger(category)))
                  .distinct()
                  .count();
          if (!known.contains(group) && others == 1 && differing.containsAll(categories)) {
            renamed.put(group, first(smaller, categories));
          }
        });
    return new SuperCategories(
        Optional.empty(),
        renamed,
        differing.stream()
            .filter(category -> !renamed.containsKey(smaller.superCategory(category)))
            .toList());
  }

  private static String first(VersionData data, List<String> categories) {
    return categories.stream().min(Comparator.comparing(data::superCategoryPlace)).orElseThrow();
  }

  /** Whether both versions give a category super-categories, and these are not the same. */
  private static boolean differs(VersionPair pair, String category) {
    String name = pair.nameInLarger(category);
    String one = pair.smaller().superCategory(category);
    String other = pair.larger().superCategory(name);
    boolean asInLargest =
        pair.largest().filter(next -> next.superCategory(category).equals(one)).isPresent();
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other) && !asInLargest;
  }

  /** Whether there is no difference. */
  boolean isEmpty() {
    return ungrouped.isEmpty() && renamed.isEmpty() && moved.isEmpty();
  }
}
