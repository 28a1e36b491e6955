package org.metaalbum.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The entropy-coded data of a JPEG between two markers, without the zeros that are stuffed behind
 * each FF (ITU-T T.81, B.1.1.5): so it can be read in words. One instance serves many images.
 */
final class JpegCodedData {

  /** Eight bytes as a number, most significant first. */
  static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /**
   * How many bytes a reader may go behind the end before it looks whether it did: 10 blocks of 64
   * codes of at most 16 + 15 bits, and two words. What stands there is without a meaning.
   */
  private static final int MARGIN = 4096;

  /** What is kept of a larger buffer would be held for as long as the program runs. */
  private static final int LARGEST_KEPT = 1 << 20;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  /** Where the data starts that was taken, while no file is read. */
  private static final int NOWHERE = -1;

  private byte[] bytes = {};
  private int length;
  private int start = NOWHERE;
  private int next;

  /** The data, and behind it room to read on. */
  byte[] bytes() {
    return bytes;
  }

  /** How many bytes of data there are. */
  int length() {
    return length;
  }

  /** Where the marker stands at which the data ends; the end of the file if there is none. */
  int next() {
    return next;
  }

  /** Forgets what was taken: from now on another file is read. */
  void forget() {
    start = NOWHERE;
  }

  /**
   * Takes the data that starts at {@code from} and ends with the next marker, or at {@code end};
   * unless it has it, since it was the last that was read of the file.
   */
  void read(byte[] file, int from, int end) {
    if (start == from && next < end) {
      return;
    }
    start = from;
    reserve(end - from);
    int at = from;
    length = 0;
    while (true) {
      int marker = findFF(file, at, end);
      boolean stuffed = marker + 1 < end && file[marker + 1] == 0;
      // Of a pair FF 00 the first byte is data.
      int taken = (stuffed ? marker + 1 : marker) - at;
      System.arraycopy(file, at, bytes, length, taken);
      length += taken;
      if (!stuffed) {
        next = marker;
        return;
      }
      at = marker + 2;
    }
  }

  /** Where the first FF of {@code data[from, end)} stands; {@code end} if there is none. */
  static int findFF(byte[] data, int from, int end) {
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      // A byte FF is a zero in the complement; of the bits that the expression leaves, the lowest
      // is in the first zero byte.
      long inverted = ~(long) Bytes.LONG.get(data, at);
      long zeros = (inverted - ONES) & ~inverted & HIGHS;
      if (zeros != 0) {
        return at + (Long.numberOfTrailingZeros(zeros) >> 3);
      }
    }
    while (at < end && data[at] != (byte) 0xFF) {
      at++;
    }
    return at;
  }

  private void reserve(int size) {
    boolean tooSmall = bytes.length < size + MARGIN;
    boolean tooLarge = bytes.length > LARGEST_KEPT && size + MARGIN <= LARGEST_KEPT;
    if (tooSmall || tooLarge) {
      bytes = new byte[Math.max(size + MARGIN, 1 << 16)];
    }
  }
}
