package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.read.LabelPlaces;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.source.Entry;

/**
 * How the images of an {@link ImageTable} are named and labelled: what it takes to find an image of
 * another version among them, and to point at its row. Some bytes an image.
 */
public final class ImageRows {

  private static final int NONE = -1;

  /** Those of a dataset of which nothing is known. */
  public static final ImageRows UNKNOWN =
      new ImageRows(
          new int[0], new BitSet(), new BitSet(), null, false, "images", Map.of(), Set.of());

  private final int[] rows;
  private final BitSet doubtful;
  private final BitSet damaged;
  private final @Nullable LabelPlaces places;
  private final boolean superCategoryColumn;
  private final String folder;
  private final Map<String, Integer> elsewhere;
  private final Set<String> unread;

  private ImageRows(
      int[] rows,
      BitSet doubtful,
      BitSet damaged,
      @Nullable LabelPlaces places,
      boolean superCategoryColumn,
      String folder,
      Map<String, Integer> elsewhere,
      Set<String> unread) {
    this.rows = rows;
    this.doubtful = doubtful;
    this.damaged = damaged;
    this.places = places;
    this.superCategoryColumn = superCategoryColumn;
    this.folder = folder;
    this.elsewhere = Map.copyOf(elsewhere);
    this.unread = Set.copyOf(unread);
  }

  /** The rows of a dataset's images. */
  static ImageRows of(DatasetFacts facts, ImageTable images) {
    LabelTable labels = facts.labels();
    LabelMatching matching = facts.matching();
    if (labels == null || matching == null) {
      return UNKNOWN;
    }
    int[] numbers = images.facts().numbers(matching.images());
    int[] rows = new int[images.size()];
    BitSet doubtful = new BitSet();
    Arrays.fill(rows, NONE);
    Set<String> unread = new HashSet<>();
    for (int row = labels.size() - 1; row >= 0; row--) {
      int image = matching.hasImage(row) ? numbers[matching.imageNumber(row)] : NONE;
      if (image >= 0) {
        boolean twoCategories =
            rows[image] != NONE && labels.categoryId(row) != labels.categoryId(rows[image]);
        if (twoCategories || labels.isRagged(row)) {
          doubtful.set(image);
        }
        rows[image] = row;
      } else {
        unread.add(labels.fileName(row));
      }
    }
    for (int file = 0; file < numbers.length; file++) {
      if (numbers[file] < 0) {
        unread.add(matching.images().get(file).name());
      }
    }
    String folder = facts.layout().images().path();
    Map<String, Integer> elsewhere = new HashMap<>();
    for (Entry entry : facts.layout().unusual()) {
      int image = entry.isIn(folder) ? NONE : images.find(entry.path());
      if (image >= 0) {
        elsewhere.put(entry.name(), image);
      }
    }
    BitSet damaged = new BitSet();
    for (int image = 0; image < images.size(); image++) {
      ImageFact kind = images.facts().kind(image);
      if (!kind.format().isImage() || !kind.defects().isEmpty()) {
        damaged.set(image);
      }
    }
    return new ImageRows(
        rows,
        doubtful,
        damaged,
        labels.places(),
        labels.hasSuperCategoryColumn(),
        folder,
        elsewhere,
        unread);
  }

  /** The file name in a path. */
  static String nameOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The image of this file name, wherever in the dataset it stands; negative if there is none. */
  int find(ImageTable images, String name) {
    int image = images.find(folder + "/" + name);
    return image >= 0 ? image : elsewhere.getOrDefault(name, NONE);
  }

  /**
   * Whether a row names a file, or the folder has one, whose bytes could not be had: that has a
   * finding of its own, and says nothing against the same file elsewhere.
   */
  public boolean isUnread(String name) {
    return unread.contains(name);
  }

  /** Whether the rows that name an image don't tell its category: that has a finding already. */
  public boolean isDoubtful(int image) {
    return doubtful.get(image);
  }

  /** Whether something is wrong with the bytes of an image by themselves. */
  public boolean isDamaged(int image) {
    return damaged.get(image);
  }

  /** The first row that names an image, from 0; negative if none does. */
  public int row(int image) {
    return rows.length == 0 ? NONE : rows[image];
  }

  /** How many images no row names. */
  public long unlabelled() {
    return IntStream.range(0, rows.length)
        .filter(image -> rows[image] == NONE && !damaged.get(image))
        .count();
  }

  /** The folder of the images, relative to the dataset. */
  public String folder() {
    return folder;
  }

  /** Whether the labels have a column of super-categories. */
  public boolean hasSuperCategoryColumn() {
    return superCategoryColumn;
  }

  /** The file of the labels, relative to the dataset. */
  public Location labels() {
    return Location.of(places == null ? "labels.csv" : places.path());
  }

  /** Where the category of an image stands. */
  public Location category(int image) {
    return categoryOfRow(row(image));
  }

  /** Where the super-category of an image stands. */
  public Location superCategory(int image) {
    int row = row(image);
    return places == null || row == NONE ? labels() : places.superCategory(row);
  }

  /** Where the category of a row stands; rows are numbered from 0. */
  public Location categoryOfRow(int row) {
    return places == null || row == NONE ? labels() : places.category(row);
  }
}
