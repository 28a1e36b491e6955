package org.metaalbum.core.image;

/**
 * Sums up the cells of a PNG of 8 bits RGB for {@link PerceptualHash}, straight from its rows: 24
 * bytes are 8 pixels, whose columns are summed in three pairs of numbers of four times 16 bits.
 */
final class RgbSums {

  private static final int CELLS = PerceptualHash.GRID * PerceptualHash.GRID;

  /** Every other byte. */
  private static final long EVEN = 0x00FF00FF00FF00FFL;

  private final int[] red = new int[CELLS];
  private final int[] green = new int[CELLS];
  private final int[] blue = new int[CELLS];

  /**
   * The look of an image for which {@link Fingerprint#isLookEnough}.
   *
   * @param rows its rows, filters undone, but with a byte before each row
   * @param width in pixels
   * @param height in pixels
   */
  PerceptualHash look(byte[] rows, int width, int height) {
    int rowBytes = 1 + 3 * width;
    int lines = height / PerceptualHash.GRID;
    int groups = width / PerceptualHash.GRID / 8;
    for (int cell = 0; cell < CELLS; cell++) {
      red[cell] = 0;
      green[cell] = 0;
      blue[cell] = 0;
      int top = cell / PerceptualHash.GRID * lines;
      int left = cell % PerceptualHash.GRID * groups;
      for (int group = left; group < left + groups; group++) {
        add(cell, rows, top * rowBytes + 1 + 24 * group, lines, rowBytes);
      }
    }
    return PerceptualHash.ofSums(red, green, blue, width, height);
  }

  /** Adds 8 pixels of each of these lines, at most 256. */
  private void add(int cell, byte[] rows, int from, int lines, int rowBytes) {
    long even0 = 0;
    long odd0 = 0;
    long even1 = 0;
    long odd1 = 0;
    long even2 = 0;
    long odd2 = 0;
    int at = from;
    for (int line = 0; line < lines; line++) {
      long first = (long) Bytes.LONG.get(rows, at);
      long second = (long) Bytes.LONG.get(rows, at + 8);
      long third = (long) Bytes.LONG.get(rows, at + 16);
      even0 += first & EVEN;
      odd0 += first >>> 8 & EVEN;
      even1 += second & EVEN;
      odd1 += second >>> 8 & EVEN;
      even2 += third & EVEN;
      odd2 += third >>> 8 & EVEN;
      at += rowBytes;
    }
    // RGBRGBRG BRGBRGBR GBRGBRGB
    red[cell] +=
        sum(even0, 0)
            + sum(odd0, 1)
            + sum(even0, 3)
            + sum(odd1, 0)
            + sum(even1, 2)
            + sum(odd1, 3)
            + sum(even2, 1)
            + sum(odd2, 2);
    green[cell] +=
        sum(odd0, 0)
            + sum(even0, 2)
            + sum(odd0, 3)
            + sum(even1, 1)
            + sum(odd1, 2)
            + sum(even2, 0)
            + sum(odd2, 1)
            + sum(even2, 3);
    blue[cell] +=
        sum(even0, 1)
            + sum(odd0, 2)
            + sum(even1, 0)
            + sum(odd1, 1)
            + sum(even1, 3)
            + sum(odd2, 0)
            + sum(even2, 2)
            + sum(odd2, 3);
  }

  private static int sum(long sums, int number) {
    return (int) (sums >>> (16 * number)) & 0xFFFF;
  }
}
