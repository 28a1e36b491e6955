package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * By what an image is compared with others.
 *
 * @param look near for pixels that look alike; null if the image is too small or too high for one
 * @param pixels equal for the same pixels; null if it was not made yet, since the look tells first
 *     which images may have the same pixels at all. One of the two is there
 */
public record Fingerprint(@Nullable PerceptualHash look, @Nullable PixelDigest pixels) {

  /**
   * The most pixels that are compared, 1024x1024: the pixels of a larger image are not held in
   * memory for this.
   */
  static final long MAXIMUM_PIXELS = 1L << 20;

  /** The sides of images whose look is the same from coefficients as from pixels, or nearly. */
  private static final int STEP = 8 * PerceptualHash.GRID;

  /** Whether an image of this size is compared with others. */
  static boolean isCompared(int width, int height) {
    return (long) width * height <= MAXIMUM_PIXELS;
  }

  /**
   * Whether the look of an image of this size is enough at first, and its pixels are asked for when
   * another looks the same.
   */
  static boolean isLookEnough(int width, int height) {
    return width % STEP == 0
        && height % STEP == 0
        && PerceptualHash.isPossible(width, height)
        && isCompared(width, height);
  }

  /**
   * The fingerprint of an image.
   *
   * @param argb its pixels by rows, 8 bits each of alpha, red, green, blue
   * @param width in pixels
   * @param height in pixels
   */
  static Fingerprint of(int[] argb, int width, int height) {
    return new Fingerprint(
        PerceptualHash.of(argb, width, height), PixelDigest.of(argb, width, height));
  }
}
