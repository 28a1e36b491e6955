package org.metaalbum.core.facts;

import java.util.List;
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

  /**
   * Whether this would be what an info.json says, as far as it says anything, if some images more
   * had a row: enough to fill up the small categories and those that are not there at all, and for
   * the largest to grow.
   *
   * @param more how many images have no row
   */
  public boolean wouldAgree(Metadata info, long more) {
    long minimum = info.integer("/minimum_images_per_category").orElse(minimum());
    long maximum = info.integer("/maximum_images_per_category").orElse(maximum());
    long absent = info.integer("/total_categories").orElse(categories.size()) - categories.size();
    long lacking =
        categories.stream().mapToLong(category -> Math.max(0, minimum - category.images())).sum();
    return absent >= 0
        && absent <= more
        && minimum >= minimum()
        && lacking + absent * Math.min(minimum, more + 1) <= more
        && maximum >= maximum()
        && maximum <= maximum() + more;
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
