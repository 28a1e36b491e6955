package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * The size of an image in a format that a dataset may not hold, as far as its header tells it
 * simply.
 *
 * @param width in pixels; 0 if unknown
 * @param height in pixels; 0 if unknown
 * @param animated whether it has more than one frame
 */
record ForeignHeader(int width, int height, boolean animated) {

  private static final ForeignHeader NONE = new ForeignHeader(0, 0, false);

  /** Reads the header of a file of this format. */
  static ForeignHeader read(ImageFormat format, byte[] data, int length) {
    return switch (format) {
      case GIF -> length < 13 ? NONE : gif(data, length);
      case BMP -> length < 26 ? NONE : bmp(data);
      case WEBP -> length < 30 ? NONE : webp(data);
      default -> NONE;
    };
  }

  /** GIF89a, sections 18 to 26: counts image descriptors up to the second. */
  private static ForeignHeader gif(byte[] data, int length) {
    int at = 13 + colourTable(data[10]);
    int frames = 0;
    while (at + 10 < length && frames < 2) {
      if (data[at] == 0x21) {
        at = skipBlocks(data, length, at + 2);
      } else if (data[at] == 0x2C) {
        frames++;
        at = skipBlocks(data, length, at + 11 + colourTable(data[at + 9]));
      } else {
        break;
      }
    }
    return new ForeignHeader(le16(data, 6), le16(data, 8), frames > 1);
  }

  private static int colourTable(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 6 << (flags & 7);
  }

  private static int skipBlocks(byte[] data, int length, int start) {
    int at = start;
    while (at < length && data[at] != 0) {
      at += 1 + Bytes.u8(data, at);
    }
    return at + 1;
  }

  /** The oldest header has 16-bit sizes; a negative height means rows from top to bottom. */
  private static ForeignHeader bmp(byte[] data) {
    if (le16(data, 14) == 12) {
      return new ForeignHeader(le16(data, 18), le16(data, 20), false);
    }
    int width = Integer.reverseBytes(Bytes.i32(data, 18));
    int height = Integer.reverseBytes(Bytes.i32(data, 22));
    return width <= 0 || height == Integer.MIN_VALUE
        ? NONE
        : new ForeignHeader(width, Math.abs(height), false);
  }

  /** RFC 9649, sections 2.5 to 2.7. */
  private static ForeignHeader webp(byte[] data) {
    String chunk = new String(data, 12, 4, US_ASCII);
    return switch (chunk) {
      case "VP8X" -> new ForeignHeader(1 + le24(data, 24), 1 + le24(data, 27), (data[20] & 2) != 0);
      case "VP8L" -> {
        int bits = Integer.reverseBytes(Bytes.i32(data, 21));
        yield new ForeignHeader(1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), false);
      }
      case "VP8 " -> new ForeignHeader(le16(data, 26) & 0x3FFF, le16(data, 28) & 0x3FFF, false);
      default -> NONE;
    };
  }

  private static int le16(byte[] data, int at) {
    return Bytes.u8(data, at) | Bytes.u8(data, at + 1) << 8;
  }

  private static int le24(byte[] data, int at) {
    return le16(data, at) | Bytes.u8(data, at + 2) << 16;
  }
}
