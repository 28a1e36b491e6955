package org.metaalbum.core.image;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Gathers all that is known of an image from its bytes. What it says depends on path, bytes and
 * options alone; each thread needs a scanner of its own.
 */
public final class ImageScanner {

  private final ScanOptions options;
  private final ImageDecoder reference;
  private final JpegVerifier jpegVerifier;
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();
  private final PngVerifier pngVerifier = new PngVerifier();

  /** Scans for all there is to know. */
  public ImageScanner(ScanLimits limits, ImageDecoder reference) {
    this(new ScanOptions(limits, /* fingerprints= */ true, /* referenceAlone= */ false), reference);
  }

  /**
   * @param options how to scan
   * @param reference asked about what seems to be damaged; many scanners may share one
   */
  public ImageScanner(ScanOptions options, ImageDecoder reference) {
    this.options = options;
    this.reference = reference;
    this.jpegVerifier = new JpegVerifier(options, reference);
  }

  /**
   * Scans an image.
   *
   * @param path relative to the dataset, with {@code /}
   * @param buffer holds the whole file from index 0; it is not changed
   * @param length size of the file, at most the limit
   */
  public ImageFact scan(String path, byte[] buffer, int length) {
    return scan(path, buffer, length, digest(buffer, length));
  }

  /** The same, where the digest of the file is known. */
  public ImageFact scan(String path, byte[] buffer, int length, Sha256 digest) {
    ImageFormat format = FormatSniffer.sniff(buffer, length);
    Header header =
        switch (format) {
          case JPEG -> jpeg(buffer, length);
          case PNG -> png(buffer, length);
          default -> foreign(format, buffer, length);
        };
    return header.toFact(path, length, digest, format);
  }

  /** The digest of a file in a buffer. */
  public Sha256 digest(byte[] buffer, int length) {
    sha256.update(buffer, 0, length);
    return Sha256.of(sha256.digest());
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
      return with(body.fingerprint(), ImageScanner.defects(body.defect(), trailing));
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
    JpegStructure jpeg = jpegVerifier.parse(buffer, length);
    ImageDefect overLimit = tooManyPixels(jpeg.width(), jpeg.height());
    JpegVerifier.Proof proof =
        overLimit == null
            ? jpegVerifier.verify(buffer, length, jpeg)
            : JpegVerifier.Proof.of(jpeg, overLimit, null);
    ColourKind colour =
        switch (proof.components()) {
          case 0 -> ColourKind.UNKNOWN;
          case 1 -> ColourKind.GRAY;
          case 3 -> ColourKind.RGB;
          case 4 -> ColourKind.CMYK;
          default -> ColourKind.OTHER;
        };
    return new Header(
        proof.width(),
        proof.height(),
        proof.components(),
        // The reference reads what has 8 bits, also behind a header that stopped the parser.
        jpeg.precision() == 0 && proof.components() > 0 ? 8 : jpeg.precision(),
        colour,
        false,
        jpeg.exif(),
        proof.fingerprint(),
        defects(proof.defect(), jpeg.trailing()));
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
    return header.with(pngBody(buffer, length, png), png.trailing());
  }

  private Body pngBody(byte[] buffer, int length, PngStructure png) {
    PngHeader header = png.header();
    if (header == null) {
      return Body.broken(
          png.defect() != null
              ? png.defect()
              : new ImageDefect(Kind.TRUNCATED, "it ends within its headers"));
    }
    ImageDefect overLimit = tooManyPixels(header.width(), header.height());
    if (overLimit != null) {
      return Body.broken(overLimit);
    }
    if (options.referenceAlone()) {
      return pngByReference(buffer, length, png, header);
    }
    if (png.defect() != null) {
      return Body.broken(png.defect());
    }
    PngVerifier.Proof proof = pngVerifier.verify(buffer, header, png, options.fingerprints());
    if (proof.lacksColour()) {
      return Body.broken(
          new ImageDefect(Kind.CORRUPT, "a pixel has a colour that its palette lacks"));
    }
    return proof.verdict() == PngInflater.Verdict.WHOLE
        ? new Body(leftOver(png), proof.fingerprint())
        : Body.broken(
            brokenPng(
                png,
                proof.verdict() == PngInflater.Verdict.INCOMPLETE
                    ? "its compressed data lacks its end"
                    : "its compressed data is damaged"));
  }

  private Body pngByReference(byte[] buffer, int length, PngStructure png, PngHeader header) {
    ImageDecoder.Decoded decoded =
        reference.decode(buffer, length, ImageFormat.PNG, options.limits().maximumPixels());
    return switch (decoded.verdict()) {
      case WHOLE ->
          new Body(
              leftOver(png),
              png.defect() == null
                  ? pngVerifier.verify(buffer, header, png, options.fingerprints()).fingerprint()
                  : null);
      case DAMAGED -> Body.broken(brokenPng(png, "its compressed data is damaged"));
      case OUT_OF_MEMORY -> Body.broken(ImageDefect.outOfMemory());
    };
  }

  /** What is wrong with a PNG of which all pixels are there. */
  private @Nullable ImageDefect leftOver(PngStructure png) {
    if (!png.endMarker()) {
      return ImageDefect.endMissing("IEND");
    }
    return options.referenceAlone() ? null : png.oddity();
  }

  private static ImageDefect brokenPng(PngStructure png, String ifAllIsThere) {
    return png.endMarker()
        ? new ImageDefect(Kind.CORRUPT, ifAllIsThere)
        : new ImageDefect(Kind.TRUNCATED, "it ends before its data does");
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
    return (long) width * height > options.limits().maximumPixels()
        ? new ImageDefect(Kind.OVER_LIMIT, "it declares " + width + "x" + height + " pixels")
        : null;
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
