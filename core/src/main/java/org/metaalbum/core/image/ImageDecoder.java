package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * Proves that the coded data of a JPEG is whole, by decoding all of it. (PNG needs no engine:
 * {@link PngVerifier} proves it.)
 *
 * <p>Implementations are used by many threads at once. They judge the data between the headers
 * alone: the headers were judged by {@link JpegStructure}, so that the verdict on them does not
 * depend on the engine.
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
   * @param fingerprint what it is compared by; null if it is damaged, too large to be compared, or
   *     of an unusual number of colour components
   */
  record Decoded(Verdict verdict, @Nullable Fingerprint fingerprint) {

    /** An image of which nothing but the verdict is known. */
    static Decoded only(Verdict verdict) {
      return new Decoded(verdict, null);
    }
  }

  /**
   * Decodes an image.
   *
   * @param buffer the bytes of the file, from index 0; they are not changed
   * @param jpeg its structure, without a defect
   */
  Decoded decode(byte[] buffer, JpegStructure jpeg);
}
