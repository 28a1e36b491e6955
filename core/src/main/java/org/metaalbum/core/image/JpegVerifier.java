package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.ImageDefect.Kind;

/**
 * Judges the data of a JPEG. It counts the data to the bit ({@link JpegEntropy}), which is quicker
 * than to decode it; what that finds wrong is looked at as the reference decoder does, too. Damage
 * that both see is damage. What breaks the standard and is read without a complaint is irregular.
 *
 * <p>What libjpeg says of coded data depends on its build, and a JDK has one or the other: {@link
 * JpegTolerance} tells what libjpeg-turbo says, on each machine. Headers are given to the JDK's
 * own; there the builds differ where a Huffman table is missing (docs/adr/0011).
 *
 * <p>There is one verifier a thread.
 */
final class JpegVerifier {

  /**
   * What became of an image.
   *
   * @param width in pixels; 0 if unknown
   * @param height in pixels; 0 if unknown
   * @param components samples a pixel; 0 if unknown
   * @param defect what is wrong with it
   * @param fingerprint what it is compared by; null if it is not whole, or can't be compared
   */
  record Proof(
      int width,
      int height,
      int components,
      @Nullable ImageDefect defect,
      @Nullable Fingerprint fingerprint) {

    /** What came of an image of which the header is known. */
    static Proof of(
        JpegStructure jpeg, @Nullable ImageDefect defect, @Nullable Fingerprint fingerprint) {
      return new Proof(jpeg.width(), jpeg.height(), jpeg.components(), defect, fingerprint);
    }
  }

  private final ScanOptions options;
  private final ImageDecoder reference;
  private final JpegEntropy entropy = new JpegEntropy();

  JpegVerifier(ScanOptions options, ImageDecoder reference) {
    this.options = options;
    this.reference = reference;
  }

  /** The structure of a file, which may be verified next. */
  JpegStructure parse(byte[] file, int length) {
    return entropy.parse(file, length);
  }

  /**
   * Judges an image.
   *
   * @param file the bytes of the file, from index 0, which was parsed last; they are not changed
   * @param length size of the file
   * @param jpeg its structure, of a size within the limits
   */
  Proof verify(byte[] file, int length, JpegStructure jpeg) {
    ImageDefect defect = jpeg.defect();
    if (defect != null) {
      return defect.kind() == Kind.CORRUPT
          ? askAboutFile(file, length, jpeg, defect)
          : Proof.of(jpeg, defect, null);
    }
    if (options.referenceAlone()) {
      return askAboutData(file, jpeg, leftOver(jpeg));
    }
    if (!entropy.isWhole(file, jpeg)) {
      return jpeg.endMarker() && JpegTolerance.covers(file, jpeg)
          ? irregular(file, jpeg, "its coded data is not exactly that of its blocks")
          : Proof.of(jpeg, damaged(jpeg), null);
    }
    PerceptualHash look = options.fingerprints() ? entropy.look(jpeg.rgb()) : null;
    return look != null || !options.fingerprints() || !isCompared(jpeg)
        ? Proof.of(jpeg, leftOver(jpeg), look == null ? null : new Fingerprint(look, null))
        : askAboutData(file, jpeg, leftOver(jpeg));
  }

  /** What is read without a complaint, by libjpeg-turbo; it is compared if it is by this JDK's. */
  private Proof irregular(byte[] file, JpegStructure jpeg, String detail) {
    Fingerprint fingerprint =
        options.fingerprints() ? askAboutData(file, jpeg, null).fingerprint() : null;
    return Proof.of(jpeg, ImageDefect.irregular(detail), fingerprint);
  }

  /** Whether there are pixels to compare it by. */
  private static boolean isCompared(JpegStructure jpeg) {
    return Fingerprint.isCompared(jpeg.width(), jpeg.height())
        && (jpeg.components() == 1 || jpeg.components() == 3);
  }

  /**
   * @param ifWhole what is wrong with it if the reference has nothing to complain of
   */
  private Proof askAboutData(byte[] file, JpegStructure jpeg, @Nullable ImageDefect ifWhole) {
    ImageDecoder.Decoded decoded = reference.decode(file, jpeg);
    return switch (decoded.verdict()) {
      case WHOLE ->
          // Its look is made of pixels, unlike that of other JPEGs: so they are kept.
          Proof.of(jpeg, ifWhole, options.fingerprints() ? decoded.fingerprint() : null);
      case DAMAGED -> Proof.of(jpeg, damaged(jpeg), null);
      case OUT_OF_MEMORY -> Proof.of(jpeg, ImageDefect.outOfMemory(), null);
    };
  }

  private Proof askAboutFile(byte[] file, int length, JpegStructure jpeg, ImageDefect defect) {
    ImageDecoder.Decoded decoded =
        reference.decode(file, length, ImageFormat.JPEG, options.limits().maximumPixels());
    return switch (decoded.verdict()) {
      case WHOLE ->
          new Proof(
              decoded.width(),
              decoded.height(),
              decoded.channels(),
              options.referenceAlone() ? null : ImageDefect.irregular(defect.detail()),
              null);
      case DAMAGED -> Proof.of(jpeg, defect, null);
      case OUT_OF_MEMORY -> Proof.of(jpeg, ImageDefect.outOfMemory(), null);
    };
  }

  /** What is wrong with an image of which all data is there. */
  private @Nullable ImageDefect leftOver(JpegStructure jpeg) {
    if (!jpeg.endMarker()) {
      return ImageDefect.endMissing("EOI");
    }
    return options.referenceAlone() ? null : jpeg.oddity();
  }

  private static ImageDefect damaged(JpegStructure jpeg) {
    return jpeg.endMarker()
        ? new ImageDefect(Kind.CORRUPT, "its coded data is damaged")
        : new ImageDefect(Kind.TRUNCATED, "it ends before its data does");
  }
}
