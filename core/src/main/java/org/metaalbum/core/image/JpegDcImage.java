package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An image of the means of the blocks of a JPEG, which are its DC coefficients (ITU-T T.81, A.3.3):
 * enough to see what it looks like. One instance serves many images.
 */
final class JpegDcImage {

  private static final int[] NOTHING = {};

  private static final int GRID = PerceptualHash.GRID;
  private static final int CHROMA_GRID = PerceptualHash.CHROMA_GRID;

  private final int[][] coefficients = new int[3][0];
  private final int[] steps = new int[3];
  private final double[] y = new double[GRID * GRID];
  private final double[] cb = new double[CHROMA_GRID * CHROMA_GRID];
  private final double[] cr = new double[CHROMA_GRID * CHROMA_GRID];
  private int[] sequence = new int[1 << 10];
  private @Nullable JpegBlocks blocks;

  /** Starts an image; one of which the look can't be had from its means leaves nothing. */
  void begin(@Nullable JpegBlocks image) {
    blocks = image != null && isEnough(image) ? image : null;
    for (int i = 0; blocks != null && i < blocks.frame().components(); i++) {
      int size = blocks.columns(i) * blocks.rows(i);
      if (coefficients[i].length != size) {
        coefficients[i] = new int[size];
      }
      Arrays.fill(coefficients[i], 0);
    }
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
      int grid = i == 0 ? GRID : CHROMA_GRID;
      boolean exact =
          frame.width() % (8 * frame.widest() / frame.horizontal(i)) == 0
              && frame.height() % (8 * frame.highest() / frame.vertical(i)) == 0;
      if (!exact || image.columns(i) % grid != 0 || image.rows(i) % grid != 0) {
        return false;
      }
    }
    return true;
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
    JpegBlocks image = blocks;
    if (image == null) {
      return;
    }
    if (components.length == 1) {
      int[] target = coefficients[components[0]];
      for (int i = 0; i < target.length; i++) {
        target[i] += sequence[i];
      }
      return;
    }
    int next = 0;
    for (int row = 0; row < image.unitRows(); row++) {
      for (int column = 0; column < image.unitColumns(); column++) {
        for (int component : components) {
          next = addUnit(image, component, row, column, next);
        }
      }
    }
  }

  private int addUnit(JpegBlocks image, int component, int row, int column, int first) {
    int wide = image.frame().horizontal(component);
    int high = image.frame().vertical(component);
    int columns = image.columns(component);
    int[] target = coefficients[component];
    int next = first;
    for (int v = 0; v < high; v++) {
      for (int h = 0; h < wide; h++) {
        target[(row * high + v) * columns + column * wide + h] += sequence[next++];
      }
    }
    return next;
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
    means(image, 0, GRID, y);
    if (image.frame().components() == 3) {
      means(image, 1, CHROMA_GRID, cb);
      means(image, 2, CHROMA_GRID, cr);
      for (int i = 0; i < cb.length; i++) {
        cb[i] -= 128;
        cr[i] -= 128;
      }
    }
    return PerceptualHash.of(y, cb, cr);
  }

  /** The means of a component, 0 to 255, by parts of the image of which there are grid x grid. */
  private void means(JpegBlocks image, int component, int grid, double[] target) {
    int columns = image.columns(component);
    int wide = columns / grid;
    int high = image.rows(component) / grid;
    // A DC coefficient is 8 times the mean of its block, which was shifted by 128 levels.
    double scale = steps[component] / (8.0 * wide * high);
    int[] source = coefficients[component];
    for (int row = 0; row < grid; row++) {
      for (int column = 0; column < grid; column++) {
        int sum = 0;
        for (int v = 0; v < high; v++) {
          for (int h = 0; h < wide; h++) {
            sum += source[(row * high + v) * columns + column * wide + h];
          }
        }
        target[row * grid + column] = Math.max(0, Math.min(255, sum * scale + 128));
      }
    }
  }
}
