package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The frame header of a JPEG (ITU-T T.81, B.2.2), with the account of what its scans have delivered
 * (G.1.1.1 for the progressive ones).
 */
final class JpegFrame {

  private final byte[] data;
  private final int at;
  private final int marker;

  /** Known bits of each coefficient of each component: -1 none, 0 all, n all but the lowest n. */
  private final byte[][] missingBits;

  /** Reads the segment whose parameters start at {@code at}; at least 6 bytes of it are there. */
  JpegFrame(byte[] data, int at, int marker) {
    this.data = data;
    this.at = at;
    this.marker = marker;
    this.missingBits = new byte[components()][64];
    for (byte[] component : missingBits) {
      Arrays.fill(component, (byte) -1);
    }
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

  /**
   * Enters a scan of one component into the account; false if it can't follow what came before.
   *
   * @param first first coefficient of the band, in zigzag order
   * @param last last coefficient of the band
   * @param high how many low bits the scan before left open; 0 if this is the first
   * @param low how many low bits this one leaves open
   */
  boolean enter(int component, int first, int last, int high, int low) {
    byte[] missing = missingBits[component];
    if (first > 0 && missing[0] < 0) {
      return false;
    }
    for (int k = first; k <= last; k++) {
      if (progressive() && Math.max(missing[k], 0) != high) {
        return false;
      }
      missing[k] = (byte) low;
    }
    return true;
  }

  /** Whether some data of every component has come. */
  boolean everyComponentBegun() {
    for (byte[] component : missingBits) {
      if (component[0] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every bit of every coefficient has come. */
  boolean complete() {
    for (byte[] component : missingBits) {
      for (int bits : component) {
        if (bits != 0) {
          return false;
        }
      }
    }
    return true;
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
