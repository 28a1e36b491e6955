package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * Decodes images to compare their pixels, with the reference decoder. It has no state, and many
 * threads may use one.
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
      case PNG -> png(buffer, length);
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

  private static @Nullable PixelDigest png(byte[] buffer, int length) {
    PngStructure png = PngParser.parse(buffer, length);
    PngHeader header = png.header();
    if (header == null
        || png.defect() != null
        || !Fingerprint.isCompared(header.width(), header.height())) {
      return null;
    }
    PngPixels pixels = new PngPixels(header, true);
    PngPixels.Verdict verdict = pixels.inflate(buffer, png.pictureData());
    byte[] rows = pixels.rows();
    if (verdict != PngPixels.Verdict.WHOLE || rows == null) {
      return null;
    }
    int[] argb =
        PngPicture.argb(header, png.palette().of(buffer), png.transparency().of(buffer), rows);
    return PixelDigest.of(argb, header.width(), header.height());
  }
}
