package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * Decodes images to compare their pixels: JPEGs with the reference decoder. It has no state, and
 * many threads may use one.
 */
public final class ReferencePixels {

  private final ImageDecoder decoder;

  public ReferencePixels(ImageDecoder decoder) {
    this.decoder = decoder;
  }

  /**
   * The pixels of an image.
   *
   * @param buffer holds the whole file from index 0; it is not changed
   * @param length size of the file
   * @return null if it is not whole, too large to be compared, or of a format that isn't
   */
  public @Nullable PixelDigest of(byte[] buffer, int length) {
    return switch (FormatSniffer.sniff(buffer, length)) {
      case JPEG -> jpeg(buffer, length);
      case PNG -> new PngVerifier().pixels(buffer, length);
      default -> null;
    };
  }

  private @Nullable PixelDigest jpeg(byte[] buffer, int length) {
    JpegStructure jpeg = JpegParser.parse(buffer, length);
    if (jpeg.defect() != null || !Fingerprint.isCompared(jpeg.width(), jpeg.height())) {
      return null;
    }
    Fingerprint fingerprint = decoder.decode(buffer, jpeg).fingerprint();
    return fingerprint == null ? null : fingerprint.pixels();
  }
}
