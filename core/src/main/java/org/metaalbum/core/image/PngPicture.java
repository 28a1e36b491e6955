package org.metaalbum.core.image;

/**
 * Makes pixels of the rows of a PNG (third edition, sections 7, 9 and 13): undoes the filters, and
 * brings every kind of sample to 8 bits of alpha, red, green and blue, as loaders do.
 */
final class PngPicture {

  private final PngHeader header;
  private final byte[] palette;
  private final byte[] transparency;
  private final byte[] rows;
  private final int[] argb;
  private boolean lacksColour;

  private PngPicture(PngHeader header, byte[] palette, byte[] transparency, byte[] rows) {
    this.header = header;
    this.palette = palette;
    this.transparency = transparency;
    this.rows = rows;
    this.argb = new int[header.width() * header.height()];
  }

  /**
   * Makes the pixels of an image.
   *
   * @param header its image header
   * @param png its structure
   * @param buffer the bytes of the file, from index 0
   * @param rows all its rows with their filters, checked by {@link PngFilters}, and {@link
   *     PngUnfilter#SLACK}; they are changed
   */
  static PngPicture of(PngHeader header, PngStructure png, byte[] buffer, byte[] rows) {
    PngPicture picture =
        new PngPicture(header, png.palette().of(buffer), png.transparency().of(buffer), rows);
    int at = 0;
    for (PngPass pass : PngPass.of(header)) {
      PngUnfilter.pass(rows, at, pass, header.pixelBytes());
      for (int row = 0; row < pass.rows(); row++) {
        picture.paint(pass, row, at + 1);
        at += (int) pass.rowBytes();
      }
    }
    return picture;
  }

  /** The pixels, by rows. */
  int[] argb() {
    return argb;
  }

  /** Whether a pixel has a colour that its palette doesn't have, which is an error (11.2.2). */
  boolean lacksColour() {
    return lacksColour;
  }

  private void paint(PngPass pass, int row, int from) {
    int at = (pass.yStart() + row * pass.yStep()) * header.width() + pass.xStart();
    boolean bytes = header.bitDepth() == 8 && transparency.length == 0;
    if (bytes && header.colourType() == PngHeader.RGB) {
      for (int x = from; x < from + 3 * pass.columns(); x += 3) {
        argb[at] = rgb(Bytes.u8(rows, x), Bytes.u8(rows, x + 1), Bytes.u8(rows, x + 2));
        at += pass.xStep();
      }
      return;
    }
    for (int column = 0; column < pass.columns(); column++) {
      argb[at] = pixel(from, column * header.channels());
      at += pass.xStep();
    }
  }

  /** The pixel whose first sample has this number in the row at {@code from}. */
  private int pixel(int from, int first) {
    int value = sample(from, first);
    return switch (header.colourType()) {
      case PngHeader.PALETTE -> colour(value);
      case PngHeader.GRAY_ALPHA -> alpha(gray(value), sample(from, first + 1));
      case PngHeader.RGB -> {
        int green = sample(from, first + 1);
        int blue = sample(from, first + 2);
        int colour = rgb(level(value), level(green), level(blue));
        yield isTransparent(value, 0) && isTransparent(green, 1) && isTransparent(blue, 2)
            ? alpha(colour, 0)
            : colour;
      }
      case PngHeader.RGB_ALPHA -> {
        int green = sample(from, first + 1);
        int blue = sample(from, first + 2);
        yield alpha(rgb(level(value), level(green), level(blue)), sample(from, first + 3));
      }
      default -> isTransparent(value, 0) ? alpha(gray(value), 0) : gray(value);
    };
  }

  private int sample(int from, int number) {
    int depth = header.bitDepth();
    if (depth == 16) {
      return Bytes.u16(rows, from + 2 * number);
    }
    int bit = number * depth;
    return Bytes.u8(rows, from + bit / 8) >> (8 - depth - bit % 8) & ((1 << depth) - 1);
  }

  /** A sample in 8 bits. */
  private int level(int sample) {
    int depth = header.bitDepth();
    return depth == 16 ? sample >> 8 : sample * 255 / ((1 << depth) - 1);
  }

  /** An index past the palette's end is black, as libpng has it. */
  private int colour(int index) {
    if (3 * index + 2 >= palette.length) {
      lacksColour = true;
      return rgb(0, 0, 0);
    }
    int colour =
        rgb(
            Bytes.u8(palette, 3 * index),
            Bytes.u8(palette, 3 * index + 1),
            Bytes.u8(palette, 3 * index + 2));
    return index < transparency.length
        ? (colour & 0xFFFFFF) | Bytes.u8(transparency, index) << 24
        : colour;
  }

  /** Whether tRNS names this value for the channel as the one to be seen through. */
  private boolean isTransparent(int sample, int channel) {
    return transparency.length >= 2 * header.channels()
        && Bytes.u16(transparency, 2 * channel) == sample;
  }

  private int gray(int sample) {
    return rgb(level(sample), level(sample), level(sample));
  }

  private int alpha(int colour, int sample) {
    return (colour & 0xFFFFFF) | level(sample) << 24;
  }

  private static int rgb(int red, int green, int blue) {
    return 0xFF000000 | red << 16 | green << 8 | blue;
  }
}
