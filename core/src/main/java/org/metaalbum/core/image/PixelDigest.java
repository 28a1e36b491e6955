package org.metaalbum.core.image;

/**
 * A digest of an image's size and pixels in 128 bits: equal for files that show the same pixels,
 * however they are stored. It is made for speed, and no protection against forgery.
 */
public record PixelDigest(long high, long low) {

  /**
   * Odd numbers without pattern, so that multiplying by them loses nothing and spreads all bits.
   */
  private static final long P = 0x9E3779B97F4A7C15L;

  private static final long Q = 0xD1342543DE82EF95L;

  /**
   * Digests an image.
   *
   * @param argb its pixels by rows, 8 bits each of alpha, red, green, blue
   * @param width in pixels
   * @param height in pixels
   */
  static PixelDigest of(int[] argb, int width, int height) {
    long a = width;
    long b = height;
    for (int i = 0; i + 1 < argb.length; i += 2) {
      long pixels = ((long) argb[i] << 32) | (argb[i + 1] & 0xFFFFFFFFL);
      // Each step can be undone: what differs in one pixel alone never ends as the same.
      a = Long.rotateLeft((a ^ pixels) * P, 29);
      b = Long.rotateLeft((b + pixels) * Q, 31);
    }
    if (argb.length % 2 == 1) {
      int last = argb[argb.length - 1];
      a = (a ^ last) * P;
      b = (b + last) * Q;
    }
    a = (a ^ (a >>> 32) ^ height) * Q;
    b = (b ^ (b >>> 32) ^ width) * P;
    return new PixelDigest(a ^ (b >>> 29), b ^ (a >>> 31));
  }
}
