package org.metaalbum.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Undoes the filters of a PNG (third edition, section 9): each byte was written as its difference
 * from what the bytes to the left, above and in the corner let expect.
 *
 * <p>Where it can, it works on several bytes in one number, each in its own 8 bits: they are added
 * without their highest bits, so that nothing is carried from one to the next, and the highest bits
 * are set right behind that.
 */
final class PngUnfilter {

  /** How many bytes behind the last row may be read and written; they are as before in the end. */
  static final int SLACK = 8;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int NONE = 0;
  private static final int SUB = 1;
  private static final int UP = 2;
  private static final int AVERAGE = 3;

  private static final int RED_BLUE = 0xFF00FF;
  private static final int GREEN = 0x00FF00;

  private PngUnfilter() {}

  /**
   * Undoes the filters of the rows of a pass, in place. The bytes with the filters stay.
   *
   * @param rows all rows of the image, with legal filters
   * @param from where the first row of the pass starts
   * @param pass the pass
   * @param step bytes of a pixel, at least 1
   */
  static void pass(byte[] rows, int from, PngPass pass, int step) {
    int size = (int) pass.rowBytes();
    int at = from;
    first(rows, at, size, step);
    for (int row = 1; row < pass.rows(); row++) {
      at += size;
      if (step == 3) {
        rgb(rows, at, size);
      } else {
        other(rows, at, size, step);
      }
    }
  }

  /** The row above the first is all 0. */
  private static void first(byte[] rows, int at, int size, int step) {
    int filter = rows[at];
    if (filter == NONE || filter == UP) {
      return;
    }
    int half = filter == AVERAGE ? 1 : 0;
    for (int i = at + 1 + step; i < at + size; i++) {
      rows[i] += (byte) (Bytes.u8(rows, i - step) >> half);
    }
  }

  private static void rgb(byte[] rows, int at, int size) {
    switch (rows[at]) {
      case NONE -> {}
      case SUB -> subRgb(rows, at + 1, at + size);
      case UP -> up(rows, at + 1, at + size, size);
      case AVERAGE -> averageRgb(rows, at + 1, at + size, size);
      default -> paethRgb(rows, at + 1, at + size, size);
    }
  }

  private static void other(byte[] rows, int at, int size, int step) {
    int from = at + 1;
    int to = at + size;
    switch (rows[at]) {
      case NONE -> {}
      case SUB -> {
        for (int i = from + step; i < to; i++) {
          rows[i] += rows[i - step];
        }
      }
      case UP -> up(rows, from, to, size);
      case AVERAGE -> {
        for (int i = from; i < to; i++) {
          int left = i < from + step ? 0 : Bytes.u8(rows, i - step);
          rows[i] += (byte) ((left + Bytes.u8(rows, i - size)) >> 1);
        }
      }
      default -> {
        for (int i = from; i < to; i++) {
          int left = i < from + step ? 0 : Bytes.u8(rows, i - step);
          int corner = i < from + step ? 0 : Bytes.u8(rows, i - step - size);
          rows[i] += (byte) paeth(left, Bytes.u8(rows, i - size), corner);
        }
      }
    }
  }

  private static void up(byte[] rows, int from, int to, int size) {
    int rest = (to - from) % Long.BYTES;
    int end = to - rest;
    int at = from;
    // To an end that is met exactly (docs/adr/0004).
    for (; at != end; at += Long.BYTES) {
      add(rows, at, (long) Bytes.LONG.get(rows, at - size));
    }
    if (rest > 0) {
      // Of the lowest bytes alone; 0 is added to those behind them.
      add(rows, at, (long) Bytes.LONG.get(rows, at - size) & (-1L >>> (-8 * rest)));
    }
  }

  /** Adds to eight bytes, each for itself. */
  private static void add(byte[] rows, int at, long other) {
    long one = (long) Bytes.LONG.get(rows, at);
    long sum = (one & 0x7F7F7F7F7F7F7F7FL) + (other & 0x7F7F7F7F7F7F7F7FL);
    Bytes.LONG.set(rows, at, sum ^ ((one ^ other) & 0x8080808080808080L));
  }

  // An RGB pixel is read with the byte behind it, and before its predecessor is written, since a
  // processor waits when it reads what is half written. It is written with a byte behind it, too,
  // which its successor writes anew; behind the last one that is put back. Each pixel waits for the
  // one to its left: red and blue are summed apart from green, with 8 bits between them to take
  // what is carried, so that few steps in turn are enough.

  private static void subRgb(byte[] rows, int from, int to) {
    byte behind = rows[to];
    int redBlue = 0;
    int green = 0;
    int next = (int) INT.get(rows, from);
    for (int at = from; at < to; at += 3) {
      int pixel = next;
      next = (int) INT.get(rows, at + 3);
      redBlue = (redBlue + (pixel & RED_BLUE)) & RED_BLUE;
      green = (green + (pixel & GREEN)) & GREEN;
      INT.set(rows, at, redBlue | green);
    }
    rows[to] = behind;
  }

  private static void averageRgb(byte[] rows, int from, int to, int size) {
    byte behind = rows[to];
    int redBlue = 0;
    int green = 0;
    int next = (int) INT.get(rows, from);
    for (int at = from; at < to; at += 3) {
      int pixel = next;
      next = (int) INT.get(rows, at + 3);
      int up = (int) INT.get(rows, at - size);
      redBlue = (((redBlue + (up & RED_BLUE)) >> 1) + (pixel & RED_BLUE)) & RED_BLUE;
      green = (((green + (up & GREEN)) >> 1) + (pixel & GREEN)) & GREEN;
      INT.set(rows, at, redBlue | green);
    }
    rows[to] = behind;
  }

  private static void paethRgb(byte[] rows, int from, int to, int size) {
    int leftRed = 0;
    int leftGreen = 0;
    int leftBlue = 0;
    int cornerRed = 0;
    int cornerGreen = 0;
    int cornerBlue = 0;
    for (int at = from; at < to; at += 3) {
      int above = at - size;
      int red = Bytes.u8(rows, above);
      int green = Bytes.u8(rows, above + 1);
      int blue = Bytes.u8(rows, above + 2);
      leftRed = (rows[at] + paeth(leftRed, red, cornerRed)) & 0xFF;
      leftGreen = (rows[at + 1] + paeth(leftGreen, green, cornerGreen)) & 0xFF;
      leftBlue = (rows[at + 2] + paeth(leftBlue, blue, cornerBlue)) & 0xFF;
      rows[at] = (byte) leftRed;
      rows[at + 1] = (byte) leftGreen;
      rows[at + 2] = (byte) leftBlue;
      cornerRed = red;
      cornerGreen = green;
      cornerBlue = blue;
    }
  }

  /**
   * Which of the three is nearest to left + up - corner; the first of equals. That is the lower of
   * left and up where the corner is at least as high as the higher, or nearer to it; likewise the
   * higher; and the corner between: thrice the corner less left and up tells which.
   */
  private static int paeth(int left, int up, int corner) {
    int low = Math.min(left, up);
    int high = Math.max(left, up);
    int limit = 3 * corner - left - up;
    int nearest = limit >= high ? low : corner;
    return limit <= low ? high : nearest;
  }
}
