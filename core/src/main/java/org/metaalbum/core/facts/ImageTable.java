package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.read.LabelTable;

/**
 * The images of a dataset and their labels, ordered by path: what is kept of them when the dataset
 * was judged, to compare it with others. In columns that take about 90 bytes an image.
 */
public final class ImageTable {

  /** A table without images. */
  public static final ImageTable EMPTY = of(ImageFacts.NONE, null, null);

  private static final int NONE = -1;

  private final ImageFacts facts;
  private final BitSet labelled;
  private final int[] categories;
  private final int[] superCategories;
  private final List<String> categoryNames;
  private final List<String> superCategoryNames;

  private ImageTable(
      ImageFacts facts,
      BitSet labelled,
      int[] categories,
      int[] superCategories,
      List<String> categoryNames,
      List<String> superCategoryNames) {
    this.facts = facts;
    this.labelled = labelled;
    this.categories = categories;
    this.superCategories = superCategories;
    this.categoryNames = categoryNames;
    this.superCategoryNames = superCategoryNames;
  }

  /**
   * The table of the images of a dataset; those that no row names have no category.
   *
   * @param facts what is known of the images
   * @param labels the rows; null if there are none
   * @param matching which row belongs to which image; null if that is not known
   */
  public static ImageTable of(
      ImageFacts facts, @Nullable LabelTable labels, @Nullable LabelMatching matching) {
    BitSet labelled = new BitSet(facts.size());
    int[] categories = new int[facts.size()];
    int[] superCategories = new int[facts.size()];
    Arrays.fill(categories, NONE);
    Arrays.fill(superCategories, NONE);
    if (labels == null || matching == null) {
      return new ImageTable(facts, labelled, categories, superCategories, List.of(), List.of());
    }
    int[] numbers = facts.numbers(matching.images());
    for (int row = labels.size() - 1; row >= 0; row--) {
      int image = matching.hasImage(row) ? numbers[matching.imageNumber(row)] : NONE;
      if (image >= 0) {
        // From the last row to the first, so that the first row that names a file counts.
        labelled.set(image);
        categories[image] = labels.categoryId(row);
        superCategories[image] = labels.superCategoryId(row);
      }
    }
    return new ImageTable(
        facts,
        labelled,
        categories,
        superCategories,
        labels.categories(),
        labels.superCategories());
  }

  /** What is known of the images by their bytes alone. */
  public ImageFacts facts() {
    return facts;
  }

  /** How many images there are. */
  public int size() {
    return facts.size();
  }

  /** The path of an image, relative to its dataset. */
  public String path(int image) {
    return facts.path(image);
  }

  /** The image of a path; negative if there is none. */
  public int find(String path) {
    return facts.find(path);
  }

  /** The digest of an image's file; null if it was too large to be read. */
  public @Nullable Sha256 sha256(int image) {
    return facts.sha256(image);
  }

  /** Whether an image has a digest and a fingerprint. */
  boolean isComparable(int image) {
    return facts.hasSha256(image) && facts.hasFingerprint(image);
  }

  /** The images that no row names, ascending. */
  public IntStream unlabelled() {
    return IntStream.iterate(
        labelled.nextClearBit(0),
        image -> image < size(),
        image -> labelled.nextClearBit(image + 1));
  }

  /** Whether a row names an image, though perhaps one that does not tell its category. */
  public boolean isLabelled(int image) {
    return labelled.get(image);
  }

  /**
   * Whether the look of an image was made of a JPEG's coefficients, not of pixels: then its pixels
   * were not made.
   */
  boolean hasLookOfCoefficients(int image) {
    return facts.kind(image).format() == ImageFormat.JPEG && !facts.hasPixels(image);
  }

  /**
   * Whether an image belongs to the dataset: a row names it, or nothing is known of the rows. One
   * that no row names is no sample, and the finding is that it has no row.
   */
  public boolean belongs(int image) {
    return categoryNames.isEmpty() || categories[image] != NONE;
  }

  /** The category of the first row that names an image; null if no row does. */
  public @Nullable String category(int image) {
    return categories[image] == NONE ? null : categoryNames.get(categories[image]);
  }

  /** The super-category of the first row that names an image; null if there is none. */
  public @Nullable String superCategory(int image) {
    return superCategories[image] == NONE ? null : superCategoryNames.get(superCategories[image]);
  }
}
