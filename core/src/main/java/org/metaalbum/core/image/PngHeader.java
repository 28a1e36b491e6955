package org.metaalbum.core.image;

/**
 * The image header of a PNG (W3C, "Portable Network Graphics (PNG) Specification", third edition,
 * 11.2.1).
 *
 * @param width in pixels
 * @param height in pixels
 * @param bitDepth bits a sample, or a palette index
 * @param colourType 0 gray, 2 RGB, 3 palette, 4 gray with alpha, 6 RGB with alpha
 * @param interlaced whether it is stored in the seven passes of Adam7
 */
record PngHeader(int width, int height, int bitDepth, int colourType, boolean interlaced) {

  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  /** Bytes of the chunk's data. */
  static final int BYTES = 13;

  /** Reads the chunk's data. */
  static PngHeader read(byte[] data, int at) {
    return new PngHeader(
        Bytes.i32(data, at),
        Bytes.i32(data, at + 4),
        Bytes.u8(data, at + 8),
        Bytes.u8(data, at + 9),
        Bytes.u8(data, at + 12) != 0);
  }

  /** Whether the chunk's data is legal: sizes, combination of type and depth, methods. */
  static boolean isLegal(byte[] data, int at) {
    PngHeader header = read(data, at);
    boolean depth =
        switch (header.colourType) {
          case 0 -> Integer.bitCount(header.bitDepth) == 1 && header.bitDepth <= 16;
          case PALETTE -> Integer.bitCount(header.bitDepth) == 1 && header.bitDepth <= 8;
          case 2, 4, 6 -> header.bitDepth == 8 || header.bitDepth == 16;
          default -> false;
        };
    return depth
        && header.width > 0
        && header.height > 0
        && data[at + 10] == 0
        && data[at + 11] == 0
        && Bytes.u8(data, at + 12) <= 1;
  }

  /** Samples a pixel, as stored. */
  int channels() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  /** Numbers that a colour is made of, without alpha: 1 in a gray image, else 3. */
  int colourChannels() {
    return colourType == 0 || colourType == GRAY_ALPHA ? 1 : 3;
  }

  /** Whether the numbers of 16 bits in {@code data[from, to)} are samples of this image. */
  boolean areSamples(byte[] data, int from, int to) {
    for (int i = from; i < to; i += 2) {
      if (Bytes.u16(data, i) >> bitDepth != 0) {
        return false;
      }
    }
    return true;
  }

  /** Bytes of a pixel as filters see it: at least 1. */
  int pixelBytes() {
    return Math.max(1, channels() * bitDepth / 8);
  }

  ColourKind colour() {
    return switch (colourType) {
      case 0 -> bitDepth == 1 ? ColourKind.BILEVEL : ColourKind.GRAY;
      case 2 -> ColourKind.RGB;
      case PALETTE -> ColourKind.PALETTE;
      case 4 -> ColourKind.GRAY_ALPHA;
      default -> ColourKind.RGB_ALPHA;
    };
  }
}
