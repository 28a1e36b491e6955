package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.Fingerprint;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.read.LabelTable;

/**
 * What is kept of the images of a dataset when the dataset was judged, to compare it with others:
 * one line an image, ordered by path, in columns that take some tens of bytes an image.
 */
public final class ImageTable {

  /** A table without images. */
  public static final ImageTable EMPTY =
      new ImageTable(
          new String[0],
          new Sha256[0],
          new Fingerprint[0],
          new BitSet(),
          new int[0],
          new int[0],
          List.of(),
          List.of());

  private static final int NONE = -1;

  private final String[] paths;
  private final @Nullable Sha256[] digests;
  private final @Nullable Fingerprint[] fingerprints;
  private final BitSet jpegs;
  private final int[] categories;
  private final int[] superCategories;
  private final List<String> categoryNames;
  private final List<String> superCategoryNames;

  private ImageTable(
      String[] paths,
      @Nullable Sha256[] digests,
      @Nullable Fingerprint[] fingerprints,
      BitSet jpegs,
      int[] categories,
      int[] superCategories,
      List<String> categoryNames,
      List<String> superCategoryNames) {
    this.paths = paths;
    this.digests = digests;
    this.fingerprints = fingerprints;
    this.jpegs = jpegs;
    this.categories = categories;
    this.superCategories = superCategories;
    this.categoryNames = categoryNames;
    this.superCategoryNames = superCategoryNames;
  }

  /** The table of the images of a dataset; those that no row names have no category. */
  public static ImageTable of(DatasetFacts facts) {
    return of(facts.images(), facts.labels(), facts.matching());
  }

  /**
   * The table of the images of a dataset.
   *
   * @param images in order of their paths
   * @param labels the rows; null if there are none
   * @param matching which row belongs to which image; null if that is not known
   */
  public static ImageTable of(
      List<ImageFact> images, @Nullable LabelTable labels, @Nullable LabelMatching matching) {
    String[] paths = images.stream().map(ImageFact::path).toArray(String[]::new);
    @Nullable Sha256[] digests = images.stream().map(ImageFact::sha256).toArray(Sha256[]::new);
    @Nullable Fingerprint[] fingerprints =
        images.stream().map(ImageFact::fingerprint).toArray(Fingerprint[]::new);
    BitSet jpegs = new BitSet();
    for (int i = 0; i < paths.length; i++) {
      jpegs.set(i, images.get(i).format() == ImageFormat.JPEG);
    }
    int[] categories = new int[paths.length];
    int[] superCategories = new int[paths.length];
    Arrays.fill(categories, NONE);
    Arrays.fill(superCategories, NONE);
    if (labels == null || matching == null) {
      return new ImageTable(
          paths, digests, fingerprints, jpegs, categories, superCategories, List.of(), List.of());
    }
    for (int row = labels.size() - 1; row >= 0; row--) {
      int image = matching.hasImage(row) ? find(paths, matching.image(row).path()) : NONE;
      if (image >= 0) {
        // From the last row to the first, so that the first row that names a file counts.
        categories[image] = labels.categoryId(row);
        superCategories[image] = labels.superCategoryId(row);
      }
    }
    return new ImageTable(
        paths,
        digests,
        fingerprints,
        jpegs,
        categories,
        superCategories,
        new ArrayList<>(labels.categories()),
        new ArrayList<>(labels.superCategories()));
  }

  private static int find(String[] paths, String path) {
    return Arrays.binarySearch(paths, path);
  }

  /** How many images there are. */
  public int size() {
    return paths.length;
  }

  /** The path of an image, relative to its dataset. */
  public String path(int image) {
    return paths[image];
  }

  /** The image of a path; negative if there is none. */
  public int find(String path) {
    return find(paths, path);
  }

  /** The digest of an image's file; null if it was too large to be read. */
  public @Nullable Sha256 sha256(int image) {
    return digests[image];
  }

  /** By what an image is compared; null if it is not whole, or can't be compared. */
  public @Nullable Fingerprint fingerprint(int image) {
    return fingerprints[image];
  }

  /**
   * Whether the look of an image was made of a JPEG's coefficients, not of pixels: then its pixels
   * were not made.
   */
  boolean hasLookOfCoefficients(int image) {
    Fingerprint fingerprint = fingerprints[image];
    return jpegs.get(image) && fingerprint != null && fingerprint.pixels() == null;
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
