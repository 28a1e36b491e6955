package org.metaalbum.core.image;

/**
 * The bits of entropy-coded JPEG data (ITU-T T.81, F.2.2.5). Behind the last one come zeros, and
 * {@link #exhausted} tells that some of them were taken.
 */
final class JpegBits {

  private final byte[] data;
  private final int end;
  private int at;
  private long window;
  private int count;
  private int padding;

  JpegBits(byte[] data, int from, int end) {
    this.data = data;
    this.at = from;
    this.end = end;
  }

  /** The next 16 bits, which stay. */
  int peek16() {
    if (count < 16) {
      fill();
    }
    return (int) (window >>> (count - 16)) & 0xFFFF;
  }

  /** Takes 0 to 16 bits. */
  int take(int bits) {
    int ahead = peek16();
    count -= bits;
    return ahead >> (16 - bits);
  }

  /** Passes over 0 to 16 bits. */
  void skip(int bits) {
    if (count < bits) {
      fill();
    }
    count -= bits;
  }

  /** Whether more bits were taken than there are. */
  boolean exhausted() {
    return count < padding;
  }

  /** Whether nothing is left before the next marker but the bits that fill up the last byte. */
  boolean atMarker() {
    return count - padding < 8 && (at == end || isMarker());
  }

  /** Where the next marker stands, if this is at one. */
  int position() {
    return at;
  }

  /** Goes on behind a marker. */
  void moveTo(int position) {
    at = position;
    count = 0;
    padding = 0;
  }

  private void fill() {
    while (count <= 48) {
      int next = 0;
      if (at == end || isMarker()) {
        padding += 8;
      } else {
        next = Bytes.u8(data, at);
        at += next == 0xFF ? 2 : 1;
      }
      window = window << 8 | next;
      count += 8;
    }
  }

  /** A byte FF is data only if 00 is stuffed behind it. */
  private boolean isMarker() {
    return data[at] == (byte) 0xFF && (at + 1 >= end || data[at + 1] != 0);
  }
}
