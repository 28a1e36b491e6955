package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.image.PngInflater.Verdict;

/**
 * Proves that the picture of a PNG is whole, and looks at it while it is there. Its buffers are
 * used again for each image: there is one verifier a thread.
 */
final class PngVerifier {

  /** Images whose rows have up to so many bytes take no new memory; 128x128 in RGB has 49,280. */
  private static final int KEPT_BYTES = 1 << 18;

  private static final int SLACK = Math.max(PngInflater.SLACK, PngUnfilter.SLACK);

  /**
   * What became of a picture.
   *
   * @param verdict what inflating came to
   * @param lacksColour whether a pixel has a colour that its palette lacks; it is looked at in
   *     images that can be compared
   * @param fingerprint what it is compared by; null if it is damaged, or too large to be compared
   */
  record Proof(Verdict verdict, boolean lacksColour, @Nullable Fingerprint fingerprint) {

    static Proof of(Verdict verdict, @Nullable Fingerprint fingerprint) {
      return new Proof(verdict, /* lacksColour= */ false, fingerprint);
    }
  }

  private final PngInflater inflater = new PngInflater();
  private final RgbSums sums = new RgbSums();
  private final byte[] kept = new byte[KEPT_BYTES + SLACK];

  /**
   * Verifies a picture.
   *
   * @param buffer the bytes of the file, from index 0; they are not changed
   * @param header its image header, of a size within the limits
   * @param png its structure, without a defect
   * @param fingerprints whether it is wanted what it is compared by
   */
  Proof verify(byte[] buffer, PngHeader header, PngStructure png, boolean fingerprints) {
    boolean small = Fingerprint.isCompared(header.width(), header.height());
    boolean palette = header.colourType() == PngHeader.PALETTE;
    if (!small || (!fingerprints && !palette)) {
      return Proof.of(inflate(buffer, header, png, kept, KEPT_BYTES), null);
    }
    byte[] rows = rows(header);
    Verdict verdict = inflate(buffer, header, png, rows, rows.length - SLACK);
    if (verdict != Verdict.WHOLE) {
      return Proof.of(verdict, null);
    }
    if (header.colourType() == PngHeader.RGB
        && header.bitDepth() == 8
        && !header.interlaced()
        && Fingerprint.isLookEnough(header.width(), header.height())) {
      return Proof.of(verdict, new Fingerprint(look(header, rows), null));
    }
    PngPicture picture = PngPicture.of(header, png, buffer, rows);
    return picture.lacksColour()
        ? new Proof(verdict, /* lacksColour= */ true, null)
        : Proof.of(verdict, fingerprints ? fingerprint(header, picture) : null);
  }

  /**
   * The digest of the pixels of a PNG; null if it is not whole, or too large to be compared.
   *
   * @param buffer holds the whole file from index 0; it is not changed
   * @param length size of the file
   */
  @Nullable PixelDigest pixels(byte[] buffer, int length) {
    PngStructure png = PngParser.parse(buffer, length);
    PngHeader header = png.header();
    if (header == null
        || png.defect() != null
        || !Fingerprint.isCompared(header.width(), header.height())) {
      return null;
    }
    byte[] rows = rows(header);
    return inflate(buffer, header, png, rows, rows.length - SLACK) == Verdict.WHOLE
        ? PixelDigest.of(
            PngPicture.of(header, png, buffer, rows).argb(), header.width(), header.height())
        : null;
  }

  /** Room for all rows. */
  private byte[] rows(PngHeader header) {
    int bytes = 0;
    for (PngPass pass : PngPass.of(header)) {
      bytes += pass.rows() * (int) pass.rowBytes();
    }
    return bytes <= KEPT_BYTES ? kept : new byte[bytes + SLACK];
  }

  private Verdict inflate(
      byte[] buffer, PngHeader header, PngStructure png, byte[] target, int room) {
    PngFilters filters = new PngFilters(PngPass.of(header));
    Verdict verdict = inflater.inflate(buffer, png.pictureData(), target, room, filters);
    return verdict == Verdict.WHOLE && !filters.complete() ? Verdict.DAMAGED : verdict;
  }

  private static Fingerprint fingerprint(PngHeader header, PngPicture picture) {
    int width = header.width();
    int height = header.height();
    return Fingerprint.isLookEnough(width, height)
        ? new Fingerprint(PerceptualHash.of(picture.argb(), width, height), null)
        : Fingerprint.of(picture.argb(), width, height);
  }

  /**
   * The look of what nearly all images are; a colour that is to be seen through is one all the
   * same.
   */
  private @Nullable PerceptualHash look(PngHeader header, byte[] rows) {
    for (PngPass pass : PngPass.of(header)) {
      PngUnfilter.pass(rows, 0, pass, header.pixelBytes());
    }
    return sums.look(rows, header.width(), header.height());
  }
}
