package org.metaalbum.core.image;

/** How the samples of a JPEG frame fall into blocks of 8x8 (ITU-T T.81, A.1.1 and A.2). */
final class JpegBlocks {

  private final JpegFrame frame;
  private final int widest;
  private final int highest;

  /** By component and block: the coefficients that are not zero, one bit each. */
  private final long[][] nonZero;

  JpegBlocks(JpegFrame frame) {
    this.frame = frame;
    this.widest = frame.widest();
    this.highest = frame.highest();
    nonZero = new long[frame.components()][];
  }

  JpegFrame frame() {
    return frame;
  }

  /** Number of units of a scan of these components: interleaved ones, or blocks of the only one. */
  int units(int[] components) {
    return components.length > 1
        ? unitColumns() * unitRows()
        : columns(components[0]) * rows(components[0]);
  }

  /** Columns of interleaved units. */
  int unitColumns() {
    return ceil(frame.width(), 8 * widest);
  }

  /** Rows of interleaved units. */
  int unitRows() {
    return ceil(frame.height(), 8 * highest);
  }

  /** Columns of the blocks of a component that are not there to fill up units only. */
  int columns(int component) {
    return ceil(ceil(frame.width() * frame.horizontal(component), widest), 8);
  }

  /** Rows of these blocks. */
  int rows(int component) {
    return ceil(ceil(frame.height() * frame.vertical(component), highest), 8);
  }

  /** The coefficients that scans before this one found not to be zero, by block. */
  long[] nonZero(int component) {
    if (nonZero[component] == null) {
      nonZero[component] = new long[columns(component) * rows(component)];
    }
    return nonZero[component];
  }

  private static int ceil(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
