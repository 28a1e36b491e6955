package org.metaalbum.core.facts;

import java.util.List;
import java.util.OptionalLong;
import org.metaalbum.core.read.Metadata;

/**
 * How many images each category has by labels.csv. Texts that differ only by case, spaces or
 * Unicode form are one category here, and a file counts once however many rows name it: such slips
 * have rules of their own, and must not make every count wrong as well.
 *
 * @param categories ordered by name; never empty
 * @param superCategories how many super-categories there are, where each category counts for the
 *     one that most of its rows have
 * @param grouping which rows have a super-category
 */
public record CategoryTally(List<Category> categories, int superCategories, Grouping grouping) {

  /** Which rows have a super-category. */
  public enum Grouping {
    ALL_ROWS,
    SOME_ROWS,
    NO_ROW
  }

  /**
   * One category.
   *
   * @param name as most of its rows write it
   * @param images how many different files it has
   * @param firstRow index of its first row
   */
  public record Category(String name, int images, int firstRow) {}

  public CategoryTally {
    categories = List.copyOf(categories);
  }

  /** Whether the numbers of an info.json, as far as it has them, are these. */
  public boolean agreesWith(Metadata info) {
    return agrees(info, "/total_categories", categories.size())
        && agrees(info, "/minimum_images_per_category", minimum())
        && agrees(info, "/maximum_images_per_category", maximum());
  }

  private static boolean agrees(Metadata info, String pointer, int number) {
    OptionalLong declared = info.integer(pointer);
    return declared.isEmpty() || declared.getAsLong() == number;
  }

  /** The fewest images that a category has. */
  public int minimum() {
    return categories.stream().mapToInt(Category::images).min().orElse(0);
  }

  /** The most images that a category has. */
  public int maximum() {
    return categories.stream().mapToInt(Category::images).max().orElse(0);
  }

  /** The median of the numbers of images; the mean of the middle two if there is no middle one. */
  public double median() {
    int[] sorted = categories.stream().mapToInt(Category::images).sorted().toArray();
    if (sorted.length == 0) {
      return 0;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }

  /** How many categories have at least this many images. */
  public long withAtLeast(int images) {
    return categories.stream().filter(category -> category.images() >= images).count();
  }
}
