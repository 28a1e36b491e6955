package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/** Checks the header of a scan (ITU-T T.81, B.2.3 and table B.3) against frame and tables. */
final class JpegScanHeader {

  private static final String DAMAGED = "a scan header is damaged";
  private static final String NO_TABLE = "a scan names a table that is not there";
  private static final String OUT_OF_ORDER = "its scans are out of order";

  /** The most blocks that an interleaved unit may have (B.2.3). */
  private static final int MAXIMUM_BLOCKS = 10;

  private JpegScanHeader() {}

  /**
   * What is wrong with the scan header in {@code data[from, from + size)}, if anything; enters the
   * scan into the account.
   */
  static @Nullable String problem(
      byte[] data, int from, int size, JpegFrame frame, JpegAccount account, JpegTables tables) {
    int count = size == 0 ? 0 : Bytes.u8(data, from);
    if (count < 1 || count > 4 || size != 4 + 2 * count) {
      return DAMAGED;
    }
    int band = from + 1 + 2 * count;
    int first = Bytes.u8(data, band);
    int last = Bytes.u8(data, band + 1);
    int high = Bytes.u8(data, band + 2) >> 4;
    int low = Bytes.u8(data, band + 2) & 15;
    boolean bandIsSound =
        frame.progressive()
            ? isProgressiveBand(first, last, high, low, count)
            : first == 0 && last == 63 && high == 0 && low == 0;
    if (!bandIsSound) {
      return DAMAGED;
    }
    int blocks = 0;
    int seen = 0;
    for (int i = 0; i < count; i++) {
      int component = frame.component(Bytes.u8(data, from + 1 + 2 * i));
      if (component < 0 || (seen & 1 << component) != 0) {
        return DAMAGED;
      }
      seen |= 1 << component;
      blocks += frame.blocks(component);
      int coders = Bytes.u8(data, from + 2 + 2 * i);
      boolean needsDc = first == 0 && high == 0;
      boolean needsAc = last > 0;
      if (coders >> 4 > 3
          || (coders & 15) > 3
          || (needsDc && !tables.hasDc(coders >> 4))
          || (needsAc && !tables.hasAc(coders & 15))
          || !tables.hasQuantisation(frame.quantisation(component))) {
        return NO_TABLE;
      }
      if (!account.enter(component, first, last, high, low)) {
        return OUT_OF_ORDER;
      }
    }
    return count > 1 && blocks > MAXIMUM_BLOCKS ? DAMAGED : null;
  }

  /** G.1.1.1: DC alone, or a band of AC of one component; refined by one bit a scan. */
  private static boolean isProgressiveBand(int first, int last, int high, int low, int count) {
    boolean spectrum = first == 0 ? last == 0 : first <= last && last <= 63 && count == 1;
    return spectrum && low <= 13 && (high == 0 || high == low + 1);
  }
}
