package org.metaalbum.core.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of a dataset that a card states for each version, under the card's keys.
 *
 * @param categories how many categories
 * @param superCategories how many super-categories
 * @param minimum images of the smallest category
 * @param median median over all categories
 * @param maximum images of the largest category
 * @param images images of all categories together
 */
public record VersionNumbers(
    long categories, long superCategories, long minimum, double median, long maximum, long images) {

  /** The key of the flag that says whether all categories have as many images. */
  public static final String UNIFORM = "uniform_number_of_images_per_category";

  /** The numbers of a dataset by its labels. */
  public static VersionNumbers of(CategoryTally tally) {
    return of(
        tally.categories().stream().map(CategoryTally.Category::images).toList(),
        tally.superCategories());
  }

  /** The numbers of a dataset whose categories have so many images each. */
  public static VersionNumbers of(Collection<Integer> sizes, long superCategories) {
    int[] sorted = sizes.stream().mapToInt(Integer::intValue).sorted().toArray();
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return new VersionNumbers(0, superCategories, 0, 0, 0, 0);
    }
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    long images = sizes.stream().mapToLong(Integer::longValue).sum();
    return new VersionNumbers(
        sorted.length, superCategories, sorted[0], median, sorted[sorted.length - 1], images);
  }

  /** Whether all categories have as many images. */
  public boolean uniform() {
    return minimum == maximum;
  }

  /** The numbers, by the keys of the card, in its order. */
  public Map<String, Double> byKey() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("total_super_categories", (double) superCategories);
    numbers.put("total_categories", (double) categories);
    numbers.put("minimum_images_per_category", (double) minimum);
    numbers.put("median_images_per_category", median);
    numbers.put("maximum_images_per_category", (double) maximum);
    numbers.put("total_images", (double) images);
    return numbers;
  }
}
