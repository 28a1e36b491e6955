package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What an image looks like from afar, as a point in a space of 32 dimensions: images that look
 * alike are near to each other. The coordinates are the mean brightness; the contrast; the mean
 * colour (2); and the low frequencies of brightness (22) and of colour (3 each of blue and red
 * difference), divided by their common length, which is the contrast. How they are weighted, and
 * how far is near, was measured: {@code docs/adr/0008-near-duplicates.md}.
 *
 * <p>A plain image has hardly any contrast to divide by: its frequencies are left as they are, and
 * it is near to nothing. It is compared with other plain images only to find the same pixels.
 *
 * @param a the first 8 coordinates, a signed byte each
 * @param b the next 8
 * @param c the next 8
 * @param d the last 8
 * @param plain whether the image is too plain to be told from others by its look
 */
public record PerceptualHash(long a, long b, long c, long d, boolean plain) {

  /** How many coordinates there are. */
  public static final int DIMENSIONS = 32;

  /** Images at most this far from each other (Euclidean distance) are near-duplicates. */
  public static final int RADIUS = 19;

  /** Where the frequencies start; before them stand the coordinates that differ most. */
  private static final int FREQUENCIES = 4;

  private static final int CONTRAST_PLACE = 1;

  private static final int LUMA = 22;
  private static final int CHROMA = 3;

  /** Length of the vector of frequencies when it is stored. */
  private static final double LENGTH = 127;

  /** Distance for a level of mean colour. */
  private static final double COLOUR = 1.6;

  /** Distance for e times the contrast, and the contrast in the midst of what a byte holds. */
  private static final double CONTRAST = 64;

  private static final double MEDIUM_CONTRAST = 55;

  /**
   * An image whose low frequencies amount to less (root mean square, in levels of 255) is too plain
   * to be told from others: what would be compared is noise.
   */
  private static final double PLAIN = 8;

  /** An image with more than this would not be found plain by any way to read its pixels. */
  private static final double NEARLY_PLAIN = PLAIN + 12;

  /** Means of brightness are looked at in so many rows and columns. */
  static final int GRID = 16;

  /** Means of colour are looked at in so many rows and columns. */
  static final int CHROMA_GRID = GRID / 2;

  /** Sums of so many lines fit into 16 bits. */
  static final int MAXIMUM_HEIGHT = GRID * 256;

  private static final Frequencies LUMA_FREQUENCIES = new Frequencies(GRID, LUMA);
  private static final Frequencies CHROMA_FREQUENCIES = new Frequencies(CHROMA_GRID, CHROMA);

  /** How many numbers the making of a hash needs room for. */
  static final int ROOM = LUMA_FREQUENCIES.room();

  /**
   * Whether an image of this size has a hash: 16 pixels a side at least, and 4,096 high at most.
   */
  static boolean isPossible(int width, int height) {
    return width >= GRID && height >= GRID && height <= MAXIMUM_HEIGHT;
  }

  /**
   * Hashes an image.
   *
   * @param argb its pixels by rows, 8 bits each of alpha (not looked at), red, green, blue
   * @param width in pixels
   * @param height in pixels
   * @return null if it is less than 16 pixels wide or high, or more than 4,096 high
   */
  static @Nullable PerceptualHash of(int[] argb, int width, int height) {
    if (!isPossible(width, height)) {
      return null;
    }
    int[] reds = new int[GRID * GRID];
    int[] greens = new int[GRID * GRID];
    int[] blues = new int[GRID * GRID];
    int[] redAndBlue = new int[width];
    int[] green = new int[width];
    for (int row = 0; row < GRID; row++) {
      int bottom = start(row + 1, height);
      Arrays.fill(redAndBlue, 0);
      Arrays.fill(green, 0);
      for (int line = start(row, height); line < bottom; line++) {
        addLine(argb, line * width, redAndBlue, green);
      }
      for (int column = 0; column < GRID; column++) {
        int cell = row * GRID + column;
        int right = start(column + 1, width);
        for (int x = start(column, width); x < right; x++) {
          reds[cell] += redAndBlue[x] >>> 16;
          greens[cell] += green[x];
          blues[cell] += redAndBlue[x] & 0xFFFF;
        }
      }
    }
    return ofSums(reds, greens, blues, width, height);
  }

  /** Where a row or column of the grid starts in an image of this size. */
  private static int start(int number, int size) {
    return number * size / GRID;
  }

  /**
   * Hashes an image of which the sums of its cells are known, {@link #GRID} rows of so many.
   *
   * @param red sums of red (0 to 255), by rows
   * @param green sums of green
   * @param blue sums of blue
   * @param width in pixels, 16 or more
   * @param height in pixels, 16 or more
   */
  static PerceptualHash ofSums(int[] red, int[] green, int[] blue, int width, int height) {
    double[] y = new double[GRID * GRID];
    double[] cb = new double[CHROMA_GRID * CHROMA_GRID];
    double[] cr = new double[CHROMA_GRID * CHROMA_GRID];
    for (int row = 0; row < GRID; row++) {
      int lines = start(row + 1, height) - start(row, height);
      for (int column = 0; column < GRID; column++) {
        int cell = row * GRID + column;
        double pixels = (double) (start(column + 1, width) - start(column, width)) * lines;
        double luma = (0.299 * red[cell] + 0.587 * green[cell] + 0.114 * blue[cell]) / pixels;
        int half = row / 2 * CHROMA_GRID + column / 2;
        y[cell] = luma;
        // As YCbCr of JFIF; four cells of brightness share one of colour.
        cb[half] += (blue[cell] / pixels - luma) / (4 * 1.772);
        cr[half] += (red[cell] / pixels - luma) / (4 * 1.402);
      }
    }
    return of(y, cb, cr, new double[ROOM]);
  }

  /**
   * Adds a line of pixels to sums by column. A loop as plain as this one is done many columns at a
   * time. Red is summed in the upper half of 32 bits and blue in the lower.
   */
  private static void addLine(int[] argb, int from, int[] redAndBlue, int[] green) {
    for (int x = 0; x < green.length; x++) {
      int pixel = argb[from + x];
      redAndBlue[x] += pixel & 0xFF00FF;
      green[x] += (pixel >> 8) & 0xFF;
    }
  }

  /**
   * Hashes an image of which the means of equal parts are known.
   *
   * @param y mean brightness (0 to 255) by rows, {@link #GRID} a side
   * @param cb mean blue difference of JFIF (0 is gray) by rows, {@link #CHROMA_GRID} a side
   * @param cr mean red difference likewise
   * @param room {@link #ROOM} numbers without a meaning, that need not be made for each image
   */
  static PerceptualHash of(double[] y, double[] cb, double[] cr, double[] room) {
    double[] point = new double[DIMENSIONS];
    double energy =
        LUMA_FREQUENCIES.transform(y, room, point, FREQUENCIES)
            + CHROMA_FREQUENCIES.transform(cb, room, point, FREQUENCIES + LUMA)
            + CHROMA_FREQUENCIES.transform(cr, room, point, FREQUENCIES + LUMA + CHROMA);
    boolean plain = energy < PLAIN * PLAIN;
    if (!plain) {
      point[CONTRAST_PLACE] = normalise(point);
    }
    point[0] = mean(y) - 128;
    point[2] = mean(cb) * COLOUR;
    point[3] = mean(cr) * COLOUR;
    return packed(point, plain);
  }

  private static PerceptualHash packed(double[] point, boolean plain) {
    return new PerceptualHash(
        pack(point, 0), pack(point, 8), pack(point, 16), pack(point, 24), plain);
  }

  /** Divides the frequencies by the contrast; gives the coordinate of the contrast. */
  private static double normalise(double[] point) {
    double square = 0;
    for (int i = FREQUENCIES; i < DIMENSIONS; i++) {
      square += point[i] * point[i];
    }
    double contrast = Math.sqrt(square);
    for (int i = FREQUENCIES; i < DIMENSIONS; i++) {
      point[i] *= LENGTH / contrast;
    }
    return StrictMath.log(contrast / MEDIUM_CONTRAST) * CONTRAST;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static long pack(double[] point, int from) {
    long packed = 0;
    for (int i = from; i < from + 8; i++) {
      long coordinate = Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, Math.round(point[i])));
      packed = (packed << 8) | (coordinate & 0xFF);
    }
    return packed;
  }

  /** Writes the coordinates to {@code target[from, from + 32)}. */
  public void copyTo(byte[] target, int from) {
    for (int i = 0; i < 8; i++) {
      int shift = 56 - 8 * i;
      target[from + i] = (byte) (a >> shift);
      target[from + 8 + i] = (byte) (b >> shift);
      target[from + 16 + i] = (byte) (c >> shift);
      target[from + 24 + i] = (byte) (d >> shift);
    }
  }

  /**
   * The coordinates that this would have if it were plain: to compare images of the same pixels, of
   * which one was found to be plain and the other just not.
   *
   * @return itself if it is plain; null if it is far from being plain
   */
  public @Nullable PerceptualHash plainForm() {
    if (plain) {
      return this;
    }
    byte[] coordinates = new byte[DIMENSIONS];
    copyTo(coordinates, 0);
    double scale =
        MEDIUM_CONTRAST * StrictMath.exp(coordinates[CONTRAST_PLACE] / CONTRAST) / LENGTH;
    double[] point = new double[DIMENSIONS];
    double energy = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      boolean frequency = i >= FREQUENCIES;
      point[i] = coordinates[i] * (frequency ? scale : 1);
      double unweighted = frequency ? point[i] / weight(i - FREQUENCIES) : 0;
      energy += unweighted * unweighted;
    }
    point[CONTRAST_PLACE] = 0;
    return energy > NEARLY_PLAIN * NEARLY_PLAIN ? null : packed(point, true);
  }

  private static double weight(int frequency) {
    return frequency < LUMA
        ? LUMA_FREQUENCIES.weight(frequency)
        : CHROMA_FREQUENCIES.weight((frequency - LUMA) % CHROMA);
  }

  /** Whether another image looks nearly the same; never if one of them is plain. */
  public boolean isNear(PerceptualHash other) {
    if (plain || other.plain) {
      return false;
    }
    byte[] mine = new byte[DIMENSIONS];
    byte[] theirs = new byte[DIMENSIONS];
    copyTo(mine, 0);
    other.copyTo(theirs, 0);
    int square = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      square += (mine[i] - theirs[i]) * (mine[i] - theirs[i]);
    }
    return square <= RADIUS * RADIUS;
  }
}
