package org.metaalbum.core.report;

/**
 * Counts of what was looked at, so that nothing is skipped in silence.
 *
 * @param files files in the dataset, of any kind
 * @param images image files that were read
 * @param imageBytes their size, in bytes
 * @param rows data rows of labels.csv
 * @param categories distinct categories
 * @param superCategories distinct super-categories
 */
public record Summary(
    long files, long images, long imageBytes, long rows, long categories, long superCategories) {

  /** Nothing was looked at. */
  public static final Summary NOTHING = new Summary(0, 0, 0, 0, 0, 0);

  /** The counts of two versions of one dataset together; they share their categories. */
  public Summary withVersion(Summary other) {
    return new Summary(
        files + other.files,
        images + other.images,
        imageBytes + other.imageBytes,
        rows + other.rows,
        Math.max(categories, other.categories),
        Math.max(superCategories, other.superCategories));
  }

  /** The counts of two datasets together. */
  public Summary withDataset(Summary other) {
    return new Summary(
        files + other.files,
        images + other.images,
        imageBytes + other.imageBytes,
        rows + other.rows,
        categories + other.categories,
        superCategories + other.superCategories);
  }
}
