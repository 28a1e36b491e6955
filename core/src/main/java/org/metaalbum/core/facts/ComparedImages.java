package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PerceptualHash;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.Sha256;

/**
 * The images of one or several datasets in one row, each with a position: those that belong to
 * their dataset and whose pixels are known. Images that don't decode are like no others.
 */
public final class ComparedImages {

  private final List<ImageTable> tables;

  /** For each table the first position of its images; and the end. */
  private final int[] starts;

  /** The number of an image in its table. */
  private final int[] images;

  private ComparedImages(List<ImageTable> tables, int[] starts, int[] images) {
    this.tables = List.copyOf(tables);
    this.starts = starts;
    this.images = images;
  }

  /** The images of these tables, in this order. */
  public static ComparedImages of(List<ImageTable> tables) {
    int[] starts = new int[tables.size() + 1];
    int[] images = new int[tables.stream().mapToInt(ImageTable::size).sum()];
    int size = 0;
    for (int table = 0; table < tables.size(); table++) {
      ImageTable rows = tables.get(table);
      for (int image = 0; image < rows.size(); image++) {
        if (rows.belongs(image) && rows.isComparable(image)) {
          images[size++] = image;
        }
      }
      starts[table + 1] = size;
    }
    return new ComparedImages(tables, starts, Arrays.copyOf(images, size));
  }

  /** How many images there are. */
  public int size() {
    return images.length;
  }

  /** How many tables there are. */
  int tables() {
    return tables.size();
  }

  /** Which of the tables the image of a position stands in, from 0. */
  public int tableNumber(int position) {
    int found = Arrays.binarySearch(starts, position);
    if (found < 0) {
      return -found - 2;
    }
    // Tables without images start where the next one does; the last of them has the image.
    while (starts[found + 1] == position) {
      found++;
    }
    return found;
  }

  /** The table that the image of a position stands in. */
  public ImageTable table(int position) {
    return tables.get(tableNumber(position));
  }

  /** The number of the image of a position in its table. */
  public int image(int position) {
    return images[position];
  }

  /** The path of the image of a position, relative to its dataset. */
  public String path(int position) {
    return table(position).path(image(position));
  }

  /** The digest of the file of a position. */
  public Sha256 sha256(int position) {
    Sha256 digest = table(position).sha256(image(position));
    if (digest == null) {
      throw new IllegalStateException("an image without a digest is not compared");
    }
    return digest;
  }

  /** Its first 64 bits, which tell nearly all from others. */
  long startOfSha256(int position) {
    return table(position).facts().startOfSha256(image(position));
  }

  /** What the image of a position looks like; null if only its pixels are compared. */
  @Nullable PerceptualHash look(int position) {
    return table(position).facts().look(image(position));
  }

  /** The digest of the pixels of a position; null if they were not made. */
  @Nullable PixelDigest pixels(int position) {
    return table(position).facts().pixels(image(position));
  }

  /** Whether the image of a position has a look that tells it from others. */
  boolean hasLook(int position) {
    return table(position).facts().hasLook(image(position));
  }

  /** Whether the image of a position has a look, and is too plain to be told from others by it. */
  boolean isPlain(int position) {
    return table(position).facts().isPlain(image(position));
  }

  /** Whether the look of the image of a position was made of a JPEG's coefficients. */
  boolean hasLookOfCoefficients(int position) {
    return table(position).hasLookOfCoefficients(image(position));
  }
}
