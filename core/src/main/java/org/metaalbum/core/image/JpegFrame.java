package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/** The frame header of a JPEG (ITU-T T.81, B.2.2). */
final class JpegFrame {

  private final byte[] data;
  private final int at;
  private final int marker;

  /** Reads the segment whose parameters start at {@code at}; at least 6 bytes of it are there. */
  JpegFrame(byte[] data, int at, int marker) {
    this.data = data;
    this.at = at;
    this.marker = marker;
  }

  int precision() {
    return Bytes.u8(data, at);
  }

  int height() {
    return Bytes.u16(data, at + 1);
  }

  int width() {
    return Bytes.u16(data, at + 3);
  }

  int components() {
    return Bytes.u8(data, at + 5);
  }

  /** What is wrong with the parameters, of which there are {@code size} bytes. */
  @Nullable String problem(int size) {
    if (width() == 0 || components() == 0) {
      return "its frame header declares an empty image";
    }
    if (precision() != 8 || size != 6 + 3 * components()) {
      return "its frame header is damaged";
    }
    for (int i = 0; i < components(); i++) {
      boolean factors =
          horizontal(i) >= 1 && horizontal(i) <= 4 && vertical(i) >= 1 && vertical(i) <= 4;
      if (!factors || quantisation(i) > 3 || component(id(i)) != i) {
        return "its frame header is damaged";
      }
    }
    return null;
  }

  /** Whether no component's samples have to be stretched by a fraction, which no decoder does. */
  boolean wholeSamplingRatios() {
    for (int i = 0; i < components(); i++) {
      if (widest() % horizontal(i) != 0 || highest() % vertical(i) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The largest horizontal sampling factor, 1 to 4. */
  int widest() {
    int widest = 1;
    for (int i = 0; i < components(); i++) {
      widest = Math.max(widest, horizontal(i));
    }
    return widest;
  }

  /** The largest vertical sampling factor, 1 to 4. */
  int highest() {
    int highest = 1;
    for (int i = 0; i < components(); i++) {
      highest = Math.max(highest, vertical(i));
    }
    return highest;
  }

  boolean progressive() {
    return marker == JpegMarker.SOF2;
  }

  /** Index of the component with this identifier; -1 if there is none. */
  int component(int id) {
    for (int i = 0; i < components(); i++) {
      if (id(i) == id) {
        return i;
      }
    }
    return -1;
  }

  /** Blocks of this component in a unit of an interleaved scan. */
  int blocks(int component) {
    return horizontal(component) * vertical(component);
  }

  /** Number of the component's quantisation table. */
  int quantisation(int component) {
    return Bytes.u8(data, at + 8 + 3 * component);
  }

  private int id(int component) {
    return Bytes.u8(data, at + 6 + 3 * component);
  }

  int horizontal(int component) {
    return Bytes.u8(data, at + 7 + 3 * component) >> 4;
  }

  int vertical(int component) {
    return Bytes.u8(data, at + 7 + 3 * component) & 15;
  }
}
