package org.metaalbum.core.image;

import java.util.Arrays;

/**
 * What the scans of a JPEG have delivered of its coefficients (ITU-T T.81, G.1.1.1 for progressive
 * ones).
 */
final class JpegAccount {

  private static final int COEFFICIENTS = 64;

  private final boolean progressive;

  /**
   * Known bits of each coefficient of each component, one component behind the other: -1 none, 0
   * all, n all but the lowest n.
   */
  private final byte[] missingBits;

  /** Nothing has come yet of a frame. */
  JpegAccount(JpegFrame frame) {
    this.progressive = frame.progressive();
    this.missingBits = new byte[frame.components() * COEFFICIENTS];
    Arrays.fill(missingBits, (byte) -1);
  }

  /**
   * Enters a scan of one component; false if it can't follow what came before.
   *
   * @param first first coefficient of the band, in zigzag order
   * @param last last coefficient of the band
   * @param high how many low bits the scan before left open; 0 if this is the first
   * @param low how many low bits this one leaves open
   */
  boolean enter(int component, int first, int last, int high, int low) {
    int start = component * COEFFICIENTS;
    if (first > 0 && missingBits[start] < 0) {
      return false;
    }
    for (int k = start + first; progressive && k <= start + last; k++) {
      if (Math.max(missingBits[k], 0) != high) {
        return false;
      }
    }
    Arrays.fill(missingBits, start + first, start + last + 1, (byte) low);
    return true;
  }

  /** Whether some data of every component has come. */
  boolean everyComponentBegun() {
    for (int start = 0; start < missingBits.length; start += COEFFICIENTS) {
      if (missingBits[start] < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every bit of every coefficient has come. */
  boolean complete() {
    for (int bits : missingBits) {
      if (bits != 0) {
        return false;
      }
    }
    return true;
  }
}
