package org.metaalbum.core.image;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Gathers all that is known of an image from its bytes. It has no state: what it says depends on
 * path, bytes and limits alone, and many threads may use one scanner.
 */
public final class ImageScanner {

  private final ScanLimits limits;
  private final ImageDecoder decoder;

  public ImageScanner(ScanLimits limits, ImageDecoder decoder) {
    this.limits = limits;
    this.decoder = decoder;
  }

  /**
   * Scans an image.
   *
   * @param path relative to the dataset, with {@code /}
   * @param buffer holds the whole file from index 0; it is not changed
   * @param length size of the file, at most the limit
   */
  public ImageFact scan(String path, byte[] buffer, int length) {
    ImageFormat format = FormatSniffer.sniff(buffer, length);
    Header header =
        switch (format) {
          case JPEG -> jpeg(buffer, length);
          case PNG -> png(buffer, length);
          default -> foreign(format, buffer, length);
        };
    byte[] digest =
        DigestUtils.updateDigest(DigestUtils.getSha256Digest(), ByteBuffer.wrap(buffer, 0, length))
            .digest();
    return header.toFact(path, length, Sha256.of(digest), format);
  }

  /**
   * The fact of a file that is larger than the limit and is therefore not read.
   *
   * @param path relative to the dataset, with {@code /}
   * @param bytes size of the file
   */
  public ImageFact overLimit(String path, long bytes) {
    ImageDefect defect = new ImageDefect(Kind.OVER_LIMIT, "the file has " + bytes + " bytes");
    return Header.NONE.with(null, List.of(defect)).toFact(path, bytes, null, ImageFormat.UNKNOWN);
  }

  /** The part of a fact that the formats differ in. */
  private record Header(
      int width,
      int height,
      int channels,
      int bitDepth,
      ColourKind colour,
      boolean animated,
      Exif exif,
      @Nullable Fingerprint fingerprint,
      List<ImageDefect> defects) {

    static final Header NONE =
        new Header(0, 0, 0, 0, ColourKind.UNKNOWN, false, Exif.NONE, null, List.of());

    Header with(Body body, int trailing) {
      Fingerprint found = body.fingerprint();
      return with(
          found == null ? null : found.ofScan(width, height),
          ImageScanner.defects(body.defect(), trailing));
    }

    Header with(@Nullable Fingerprint print, List<ImageDefect> found) {
      return new Header(width, height, channels, bitDepth, colour, animated, exif, print, found);
    }

    ImageFact toFact(String path, long bytes, @Nullable Sha256 sha256, ImageFormat format) {
      return new ImageFact(
          path,
          bytes,
          sha256,
          format,
          width,
          height,
          channels,
          bitDepth,
          colour,
          animated,
          exif.orientation(),
          exif.hasGps(),
          fingerprint,
          defects);
    }
  }

  /**
   * What the coded data came to.
   *
   * @param defect what is wrong with it
   * @param fingerprint what the image is compared by, if it could be had
   */
  private record Body(@Nullable ImageDefect defect, @Nullable Fingerprint fingerprint) {

    static Body broken(ImageDefect defect) {
      return new Body(defect, null);
    }
  }

  private Header jpeg(byte[] buffer, int length) {
    JpegStructure jpeg = JpegParser.parse(buffer, length);
    ColourKind colour =
        switch (jpeg.components()) {
          case 0 -> ColourKind.UNKNOWN;
          case 1 -> ColourKind.GRAY;
          case 3 -> ColourKind.RGB;
          case 4 -> ColourKind.CMYK;
          default -> ColourKind.OTHER;
        };
    Header header =
        new Header(
            jpeg.width(),
            jpeg.height(),
            jpeg.components(),
            jpeg.precision(),
            colour,
            false,
            jpeg.exif(),
            null,
            List.of());
    return header.with(jpegBody(buffer, jpeg), jpeg.trailing());
  }

  private Body jpegBody(byte[] buffer, JpegStructure jpeg) {
    ImageDefect overLimit = tooManyPixels(jpeg.width(), jpeg.height());
    if (overLimit != null || jpeg.defect() != null) {
      return new Body(overLimit != null ? overLimit : jpeg.defect(), null);
    }
    ImageDecoder.Decoded decoded = decoder.decode(buffer, jpeg);
    return switch (decoded.verdict()) {
      case WHOLE -> new Body(jpeg.endMarker() ? null : endMissing("EOI"), decoded.fingerprint());
      case DAMAGED ->
          Body.broken(
              jpeg.endMarker()
                  ? new ImageDefect(Kind.CORRUPT, "its coded data is damaged")
                  : new ImageDefect(Kind.TRUNCATED, "it ends before its data does"));
      case OUT_OF_MEMORY ->
          Body.broken(
              new ImageDefect(Kind.OVER_LIMIT, "it needs more memory than this run was given"));
    };
  }

  private Header png(byte[] buffer, int length) {
    PngStructure png = PngParser.parse(buffer, length);
    PngHeader ihdr = png.header();
    Header header =
        ihdr == null
            ? Header.NONE
            : new Header(
                ihdr.width(),
                ihdr.height(),
                ihdr.channels(),
                ihdr.bitDepth(),
                ihdr.colour(),
                png.animated(),
                png.exif(),
                null,
                List.of());
    return header.with(pngBody(buffer, png), png.trailing());
  }

  private Body pngBody(byte[] buffer, PngStructure png) {
    PngHeader header = png.header();
    if (header == null) {
      return Body.broken(
          png.defect() != null
              ? png.defect()
              : new ImageDefect(Kind.TRUNCATED, "it ends within its headers"));
    }
    ImageDefect overLimit = tooManyPixels(header.width(), header.height());
    if (overLimit != null || png.defect() != null) {
      return new Body(overLimit != null ? overLimit : png.defect(), null);
    }
    boolean compared = (long) header.width() * header.height() <= Fingerprint.MAXIMUM_PIXELS;
    PngPixels pixels = new PngPixels(header, compared);
    PngPixels.Verdict verdict = pixels.inflate(buffer, png.pictureData());
    if (verdict == PngPixels.Verdict.WHOLE) {
      ImageDefect end = png.endMarker() ? null : endMissing("IEND");
      return new Body(end, fingerprint(header, png, buffer, pixels.rows()));
    }
    if (!png.endMarker()) {
      return Body.broken(new ImageDefect(Kind.TRUNCATED, "it ends before its data does"));
    }
    return Body.broken(
        new ImageDefect(
            Kind.CORRUPT,
            verdict == PngPixels.Verdict.INCOMPLETE
                ? "its compressed data lacks its end"
                : "its compressed data is damaged"));
  }

  private static @Nullable Fingerprint fingerprint(
      PngHeader header, PngStructure png, byte[] buffer, byte @Nullable [] rows) {
    if (rows == null) {
      return null;
    }
    int[] argb =
        PngPicture.argb(header, png.palette().of(buffer), png.transparency().of(buffer), rows);
    return Fingerprint.of(argb, header.width(), header.height());
  }

  private static Header foreign(ImageFormat format, byte[] buffer, int length) {
    ForeignHeader header = ForeignHeader.read(format, buffer, length);
    return new Header(
        header.width(),
        header.height(),
        0,
        0,
        ColourKind.UNKNOWN,
        header.animated(),
        Exif.NONE,
        null,
        List.of());
  }

  private @Nullable ImageDefect tooManyPixels(int width, int height) {
    return (long) width * height > limits.maximumPixels()
        ? new ImageDefect(Kind.OVER_LIMIT, "it declares " + width + "x" + height + " pixels")
        : null;
  }

  private static ImageDefect endMissing(String marker) {
    return new ImageDefect(
        Kind.END_MISSING, "all pixels are there, the end marker " + marker + " is not");
  }

  /** What follows the end of a damaged image may be a part of it, and is no finding of its own. */
  private static List<ImageDefect> defects(@Nullable ImageDefect primary, int trailing) {
    List<ImageDefect> defects = new ArrayList<>();
    if (primary != null) {
      defects.add(primary);
    } else if (trailing > 0) {
      defects.add(
          new ImageDefect(
              Kind.TRAILING_DATA,
              trailing + (trailing == 1 ? " byte follows" : " bytes follow") + " its end marker"));
    }
    return defects;
  }
}
