package org.metaalbum.core.image;

/** Whether what a chunk of metadata says can be (PNG, third edition, 11.3). */
final class PngMetadataValues {

  /** Gammas are given in 1/100,000; what libpng takes for one, all encoders' within. */
  private static final int LEAST_GAMMA = 16;

  private static final int MOST_GAMMA = 625_000_000;

  /** 1 in a chunk cHRM. */
  private static final int UNIT = 100_000;

  private final byte[] data;
  private final PngHeader header;
  private final PngText text;

  PngMetadataValues(byte[] data, PngHeader header) {
    this.data = data;
    this.header = header;
    this.text = new PngText(data);
  }

  /**
   * Whether the data in {@code [from, to)}, which is as long as its kind, is legal; what is not
   * known is.
   *
   * @param colours number of colours of the palette that came before it; 0 without one
   */
  boolean areLegal(String type, int from, int to, int colours) {
    return switch (type) {
      case "cHRM" -> isGamut(from);
      case "gAMA" -> isGamma(Bytes.i32(data, from));
      case "sRGB" -> Bytes.u8(data, from) <= 3;
      case "sBIT" -> areSignificantBits(from, to);
      case "bKGD" -> isBackground(from, to, colours);
      case "pHYs" -> isWithin(from + 8, 0, 1);
      case "tIME" -> isTime(from);
      case "eXIf" -> Exif.startsLikeOne(data, from, to);
      case "iCCP" -> text.isProfile(from, to, header.colourChannels());
      case "sPLT" -> text.isSuggestedPalette(from, to);
      case "tEXt" -> text.isPlain(from, to);
      case "zTXt" -> text.isCompressed(from, to);
      case "iTXt" -> text.isInternational(from, to);
      default -> true;
    };
  }

  private static boolean isGamma(int gamma) {
    return gamma >= LEAST_GAMMA && gamma <= MOST_GAMMA;
  }

  /** White must be a mixture of red, green and blue. */
  private boolean isGamut(int from) {
    for (int at = from; at < from + 32; at += 8) {
      long x = Bytes.i32(data, at);
      long y = Bytes.i32(data, at + 4);
      if (x < 0 || y < 0 || x + y > UNIT) {
        return false;
      }
    }
    long red = side(from, from + 8, from + 16);
    long green = side(from, from + 16, from + 24);
    long blue = side(from, from + 24, from + 8);
    return (red > 0 && green > 0 && blue > 0) || (red < 0 && green < 0 && blue < 0);
  }

  /** On which side of the line from {@code start} to {@code end} a point is: its sign says it. */
  private long side(int point, int start, int end) {
    long x = Bytes.i32(data, start);
    long y = Bytes.i32(data, start + 4);
    return (Bytes.i32(data, end) - x) * (Bytes.i32(data, point + 4) - y)
        - (Bytes.i32(data, end + 4) - y) * (Bytes.i32(data, point) - x);
  }

  private boolean areSignificantBits(int from, int to) {
    int most = header.colourType() == PngHeader.PALETTE ? 8 : header.bitDepth();
    for (int i = from; i < to; i++) {
      if (data[i] < 1 || data[i] > most) {
        return false;
      }
    }
    return true;
  }

  private boolean isBackground(int from, int to, int colours) {
    return header.colourType() == PngHeader.PALETTE
        ? Bytes.u8(data, from) < colours
        : header.areSamples(data, from, to);
  }

  /** Seconds may be 60, for leap seconds. */
  private boolean isTime(int from) {
    return isWithin(from + 2, 1, 12)
        && isWithin(from + 3, 1, 31)
        && isWithin(from + 4, 0, 23)
        && isWithin(from + 5, 0, 59)
        && isWithin(from + 6, 0, 60);
  }

  private boolean isWithin(int at, int least, int most) {
    return data[at] >= least && data[at] <= most;
  }
}
