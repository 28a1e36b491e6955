package org.metaalbum.schema;

import java.util.List;

/**
 * The numbers that rules compare with. A profile sets them ({@code docs/format.md}, "One dataset
 * folder" and "Versions of one dataset").
 *
 * @param imageWidth the width that every image must have, in pixels
 * @param imageHeight the height that every image must have, in pixels
 * @param minimumCategories how many categories a dataset must have at least
 * @param imagesPerCategory how many images a category needs to enter the Mini version
 * @param microCategories how many categories the Micro version has, if Mini has that many
 * @param maximumImageBytes the largest image file that is read, in bytes
 * @param maximumImagePixels the largest image that is decoded, in pixels (width times height)
 * @param maximumMetadataBytes the largest info.json or card that is read, in bytes
 */
public record Thresholds(
    int imageWidth,
    int imageHeight,
    int minimumCategories,
    int imagesPerCategory,
    int microCategories,
    long maximumImageBytes,
    long maximumImagePixels,
    long maximumMetadataBytes) {

  /** The numbers of the format and of the album's protocol. */
  public static final Thresholds DEFAULT =
      new Thresholds(128, 128, 20, 40, 20, 64L << 20, 16L << 20, 1L << 20);

  /**
   * All numbers, in their order. Each run with a cache asks for this, and the code that Java makes
   * for a record would have to be made first, which takes some milliseconds.
   */
  @Override
  public String toString() {
    return List.of(
            imageWidth,
            imageHeight,
            minimumCategories,
            imagesPerCategory,
            microCategories,
            maximumImageBytes,
            maximumImagePixels,
            maximumMetadataBytes)
        .toString();
  }
}
