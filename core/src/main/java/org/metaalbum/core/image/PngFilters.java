package org.metaalbum.core.image;

import java.util.Iterator;

/**
 * Checks that an inflated picture has exactly the rows that its header announces, each with a known
 * filter (PNG third edition, sections 7, 8 and 9). Nothing else can go wrong in decoding a PNG:
 * filters and colours are defined for all bytes.
 */
final class PngFilters implements PngInflater.Taker {

  private static final int LAST_FILTER = 4;

  private final Iterator<PngPass> passes;
  private long rowBytes;
  private long rows;
  private long toNextFilter;
  private boolean complete;

  /** Starts at the first row of these passes. */
  PngFilters(Iterable<PngPass> passes) {
    this.passes = passes.iterator();
    startPass();
  }

  /** Looks at the filters; false if one is unknown or there are more bytes than rows. */
  @Override
  public boolean take(byte[] bytes, int from, int to) {
    long at = from + toNextFilter;
    while (at < to) {
      if (complete || Bytes.u8(bytes, (int) at) > LAST_FILTER) {
        return false;
      }
      at += rowBytes;
      rows--;
      if (rows == 0) {
        startPass();
      }
    }
    toNextFilter = at - to;
    return true;
  }

  /** Whether the last row has ended. */
  boolean complete() {
    return complete && toNextFilter == 0;
  }

  /** Goes to the next pass; the picture is complete when there is none. */
  private void startPass() {
    if (!passes.hasNext()) {
      complete = true;
      return;
    }
    PngPass pass = passes.next();
    rows = pass.rows();
    rowBytes = pass.rowBytes();
  }
}
