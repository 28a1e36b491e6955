package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * The reference decoder: it decodes images to pixels. It is asked about all that the verifiers find
 * wrong, and about what they don't know. Implementations are used by many threads at once.
 */
public interface ImageDecoder {

  /** What decoding came to. */
  enum Verdict {
    /** Every pixel was decoded, and there was nothing to complain of. */
    WHOLE,
    /** Data is missing, in excess, or no code of the image's tables. */
    DAMAGED,
    /** Memory ran out; nothing is known of the data. */
    OUT_OF_MEMORY
  }

  /**
   * What became of an image.
   *
   * @param verdict what decoding came to
   * @param width in pixels; 0 unless it is whole
   * @param height in pixels; 0 unless it is whole
   * @param channels samples a pixel; 0 unless it is whole
   * @param fingerprint what it is compared by; null if it is damaged, too large to be compared, or
   *     of an unusual number of colour components
   */
  record Decoded(
      Verdict verdict, int width, int height, int channels, @Nullable Fingerprint fingerprint) {

    /** An image of which nothing but the verdict is known. */
    static Decoded only(Verdict verdict) {
      return new Decoded(verdict, 0, 0, 0, null);
    }
  }

  /**
   * Decodes a JPEG of which the structure is known. It judges the data between the headers alone,
   * and never what a missing end marker or metadata may mean.
   *
   * @param file the bytes of the file, from index 0; they are not changed
   * @param jpeg its structure, without a defect
   */
  Decoded decode(byte[] file, JpegStructure jpeg);

  /**
   * Decodes a file as it is; without a fingerprint.
   *
   * @param file the bytes of the file, from index 0; they are not changed
   * @param length size of the file
   * @param format JPEG or PNG
   * @param maximumPixels the largest image that is decoded; a larger one counts as damaged
   */
  Decoded decode(byte[] file, int length, ImageFormat format, long maximumPixels);
}
