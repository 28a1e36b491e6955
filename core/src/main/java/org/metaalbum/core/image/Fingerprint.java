package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * By what an image is compared with others.
 *
 * @param pixels equal for the same pixels
 * @param look near for pixels that look alike; null if the image is too plain or too small
 */
public record Fingerprint(PixelDigest pixels, @Nullable PerceptualHash look) {

  /**
   * The most pixels that are compared, 1024x1024: the pixels of a larger image are not held in
   * memory for this.
   */
  static final long MAXIMUM_PIXELS = 1L << 20;

  /**
   * The fingerprint of an image.
   *
   * @param argb its pixels by rows, 8 bits each of alpha, red, green, blue
   * @param width in pixels
   * @param height in pixels
   */
  static Fingerprint of(int[] argb, int width, int height) {
    return new Fingerprint(
        PixelDigest.of(argb, width, height), PerceptualHash.of(argb, width, height));
  }
}
