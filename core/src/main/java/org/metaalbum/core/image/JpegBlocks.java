package org.metaalbum.core.image;

/** How the samples of a JPEG frame fall into blocks of 8x8 (ITU-T T.81, A.1.1 and A.2). */
final class JpegBlocks {

  private final JpegFrame frame;
  private int widest = 1;
  private int highest = 1;

  /** By component and block: the coefficients that are not zero, one bit each. */
  private final long[][] nonZero;

  JpegBlocks(JpegFrame frame) {
    this.frame = frame;
    for (int i = 0; i < frame.components(); i++) {
      widest = Math.max(widest, frame.horizontal(i));
      highest = Math.max(highest, frame.vertical(i));
    }
    nonZero = new long[frame.components()][];
  }

  JpegFrame frame() {
    return frame;
  }

  /** Number of units of a scan that interleaves components. */
  long units() {
    return (long) ceil(frame.width(), 8 * widest) * ceil(frame.height(), 8 * highest);
  }

  /** Number of blocks of a component that has a scan of its own. */
  long blocks(int component) {
    int width = ceil(frame.width() * frame.horizontal(component), widest);
    int height = ceil(frame.height() * frame.vertical(component), highest);
    return (long) ceil(width, 8) * ceil(height, 8);
  }

  /** The coefficients that scans before this one found not to be zero, by block. */
  long[] nonZero(int component) {
    if (nonZero[component] == null) {
      nonZero[component] = new long[(int) blocks(component)];
    }
    return nonZero[component];
  }

  private static int ceil(int dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
