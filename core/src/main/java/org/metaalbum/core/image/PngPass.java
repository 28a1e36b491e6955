package org.metaalbum.core.image;

import java.util.ArrayList;
import java.util.List;

/**
 * One pass over the rows of a PNG: the only one, or one of the seven of Adam7 (PNG third edition,
 * 8.1).
 *
 * @param xStart the first column of the image in it
 * @param yStart the first row of the image in it
 * @param xStep how far its columns are from each other in the image
 * @param yStep how far its rows are from each other in the image
 * @param columns how many columns it has, at least 1
 * @param rows how many rows it has, at least 1
 * @param rowBytes bytes of a row, the filter's included
 */
record PngPass(int xStart, int yStart, int xStep, int yStep, int columns, int rows, long rowBytes) {

  private static final int[] X_START = {0, 4, 0, 2, 0, 1, 0};
  private static final int[] Y_START = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] X_STEP = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] Y_STEP = {8, 8, 8, 4, 4, 2, 2};

  /** The passes that have pixels, in order. */
  static List<PngPass> of(PngHeader header) {
    if (!header.interlaced()) {
      return List.of(of(header, 0, 0, 1, 1));
    }
    List<PngPass> passes = new ArrayList<>();
    for (int i = 0; i < X_START.length; i++) {
      if (X_START[i] < header.width() && Y_START[i] < header.height()) {
        passes.add(of(header, X_START[i], Y_START[i], X_STEP[i], Y_STEP[i]));
      }
    }
    return passes;
  }

  private static PngPass of(PngHeader header, int xStart, int yStart, int xStep, int yStep) {
    int columns = (int) (((long) header.width() - xStart + xStep - 1) / xStep);
    int rows = (int) (((long) header.height() - yStart + yStep - 1) / yStep);
    long bits = (long) columns * header.channels() * header.bitDepth();
    return new PngPass(xStart, yStart, xStep, yStep, columns, rows, 1 + (bits + 7) / 8);
  }
}
