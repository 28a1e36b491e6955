package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An image of the means of the blocks of a JPEG, which are its DC coefficients (ITU-T T.81, A.3.3):
 * enough to see what it looks like. The look is made of equal parts of the image, and what is kept
 * is the sum of the coefficients in each of them. One instance serves many images.
 */
final class JpegDcImage {

  private static final int[] NOTHING = {};

  private static final int GRID = PerceptualHash.GRID;
  private static final int CHROMA_GRID = PerceptualHash.CHROMA_GRID;
  private static final int LUMA_PARTS = GRID * GRID;
  private static final int CHROMA_PARTS = CHROMA_GRID * CHROMA_GRID;

  /** The parts of brightness, of blue and of red difference, behind each other. */
  private final int[] sums = new int[LUMA_PARTS + 2 * CHROMA_PARTS];

  private final int[] steps = new int[3];
  private final double[] y = new double[LUMA_PARTS];
  private final double[] cb = new double[CHROMA_PARTS];
  private final double[] cr = new double[CHROMA_PARTS];
  private final double[] room = new double[PerceptualHash.ROOM];
  private int[] sequence = NOTHING;
  private @Nullable JpegBlocks blocks;

  /** The parts that the blocks of a scan belong to; images of one source have it in common. */
  private int[] parts = NOTHING;

  private long partsKey;

  /** Starts an image; one of which the look can't be had from its means leaves nothing. */
  void begin(@Nullable JpegBlocks image) {
    blocks = image != null && isEnough(image) ? image : null;
    Arrays.fill(sums, 0);
  }

  /**
   * Whether blocks fill the parts that a look is made of exactly, so that nothing has to be
   * guessed.
   */
  private static boolean isEnough(JpegBlocks image) {
    JpegFrame frame = image.frame();
    if (!Fingerprint.isLookEnough(frame.width(), frame.height())
        || (frame.components() != 1 && frame.components() != 3)) {
      return false;
    }
    for (int i = 0; i < frame.components(); i++) {
      int grid = grid(i);
      boolean exact =
          frame.width() % (8 * frame.widest() / frame.horizontal(i)) == 0
              && frame.height() % (8 * frame.highest() / frame.vertical(i)) == 0;
      if (!exact || image.columns(i) % grid != 0 || image.rows(i) % grid != 0) {
        return false;
      }
    }
    return true;
  }

  private static int grid(int component) {
    return component == 0 ? GRID : CHROMA_GRID;
  }

  /** Notes the step by which the DC coefficients of a component are multiplied. */
  void quantisation(int component, int step) {
    if (component < steps.length) {
      steps[component] = step;
    }
  }

  /** Where a scan of so many blocks writes what it tells of them; of no length if in vain. */
  int[] sequence(int size) {
    if (blocks == null) {
      return NOTHING;
    }
    if (sequence.length < size) {
      sequence = new int[size];
    }
    return sequence;
  }

  /** Takes what a scan of these components wrote. */
  void add(int[] components) {
    if (blocks == null) {
      return;
    }
    int[] partOf = parts(blocks, components);
    for (int i = 0; i < partOf.length; i++) {
      sums[partOf[i]] += sequence[i];
    }
  }

  private int[] parts(JpegBlocks image, int[] components) {
    long key = key(image, components);
    if (key != partsKey || parts.length == 0) {
      parts = makeParts(image, components);
      partsKey = key;
    }
    return parts;
  }

  /** Equal for scans whose blocks are ordered alike. Sides are below 2<sup>14</sup> here. */
  private static long key(JpegBlocks image, int[] components) {
    JpegFrame frame = image.frame();
    long key = (long) frame.width() << 14 | frame.height();
    for (int i = 0; i < frame.components(); i++) {
      key = key << 4 | (frame.horizontal(i) - 1L) << 2 | (frame.vertical(i) - 1);
    }
    for (int component : components) {
      key = key << 2 | (component + 1);
    }
    return key << 2 | components.length;
  }

  private static int[] makeParts(JpegBlocks image, int[] components) {
    boolean alone = components.length == 1;
    JpegFrame frame = image.frame();
    int rows = alone ? image.rows(components[0]) : image.unitRows();
    int columns = alone ? image.columns(components[0]) : image.unitColumns();
    int[] parts = new int[rows * columns * 4 * 4 * components.length];
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        for (int component : components) {
          int high = alone ? 1 : frame.vertical(component);
          int wide = alone ? 1 : frame.horizontal(component);
          for (int v = 0; v < high; v++) {
            for (int h = 0; h < wide; h++) {
              parts[next++] = part(image, component, row * high + v, column * wide + h);
            }
          }
        }
      }
    }
    return Arrays.copyOf(parts, next);
  }

  /** The part that a block belongs to. */
  private static int part(JpegBlocks image, int component, int row, int column) {
    int grid = grid(component);
    int first = component == 0 ? 0 : LUMA_PARTS + (component - 1) * CHROMA_PARTS;
    return first
        + row / (image.rows(component) / grid) * grid
        + column / (image.columns(component) / grid);
  }

  /**
   * What the image looks like; null if its means don't tell.
   *
   * @param rgb whether its components are red, green and blue: rare, and told by its pixels
   */
  @Nullable PerceptualHash look(boolean rgb) {
    JpegBlocks image = blocks;
    if (image == null || rgb) {
      return null;
    }
    Arrays.fill(cb, 0);
    Arrays.fill(cr, 0);
    means(image, 0, 0, y, 128);
    if (image.frame().components() == 3) {
      means(image, 1, LUMA_PARTS, cb, 0);
      means(image, 2, LUMA_PARTS + CHROMA_PARTS, cr, 0);
    }
    return PerceptualHash.of(y, cb, cr, room);
  }

  /** The means of the parts of a component, which lie within 128 of {@code middle}. */
  private void means(JpegBlocks image, int component, int first, double[] target, int middle) {
    int count = image.rows(component) * image.columns(component) / target.length;
    // A DC coefficient is 8 times the mean of its block, which was shifted by 128 levels.
    double scale = steps[component] / (8.0 * count);
    for (int i = 0; i < target.length; i++) {
      double mean = sums[first + i] * scale;
      // What is out of range is so in damaged images alone: a branch that can be foreseen.
      target[i] = middle + (mean > 127 ? 127 : mean < -128 ? -128 : mean);
    }
  }
}
