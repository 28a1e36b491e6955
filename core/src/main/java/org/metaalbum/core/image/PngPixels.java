package org.metaalbum.core.image;

import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates the picture of a PNG and checks that it has exactly the rows that its header announces,
 * each with a known filter (PNG third edition, sections 7, 8 and 9). Nothing else can go wrong in
 * decoding a PNG: filters and colours are defined for all bytes. It needs the same small memory for
 * an image of any size.
 */
final class PngPixels {

  /** What inflating came to. */
  enum Verdict {
    WHOLE,
    /** All was well until the data ended. */
    INCOMPLETE,
    /** The stream, its checksum or a filter is damaged, or there is more data than rows. */
    DAMAGED
  }

  private static final int BUFFER_BYTES = 1 << 14;
  private static final int LAST_FILTER = 4;

  /** Offsets and steps of the Adam7 passes (8.1). */
  private static final int[] X_START = {0, 4, 0, 2, 0, 1, 0};

  private static final int[] Y_START = {0, 0, 4, 0, 2, 0, 1};
  private static final int[] X_STEP = {8, 8, 4, 4, 2, 2, 1};
  private static final int[] Y_STEP = {8, 8, 8, 4, 4, 2, 2};

  private final PngHeader header;
  private int pass = -1;
  private long rowBytes;
  private long rows;
  private long toNextFilter;
  private boolean complete;

  private PngPixels(PngHeader header) {
    this.header = header;
    startPass();
  }

  /** Checks the picture, which lies in these parts of {@code data}. */
  static Verdict check(PngHeader header, byte[] data, List<PngStructure.Range> parts) {
    Inflater inflater = new Inflater();
    try {
      return new PngPixels(header).inflate(inflater, data, parts);
    } catch (DataFormatException e) {
      return Verdict.DAMAGED;
    } finally {
      inflater.end();
    }
  }

  private Verdict inflate(Inflater inflater, byte[] data, List<PngStructure.Range> parts)
      throws DataFormatException {
    byte[] buffer = new byte[BUFFER_BYTES];
    for (PngStructure.Range part : parts) {
      if (inflater.finished() && part.from() < part.to()) {
        return Verdict.DAMAGED;
      }
      inflater.setInput(data, part.from(), part.to() - part.from());
      int count = inflater.inflate(buffer);
      while (count > 0) {
        if (!take(buffer, count)) {
          return Verdict.DAMAGED;
        }
        count = inflater.inflate(buffer);
      }
      if (inflater.needsDictionary() || (inflater.finished() && inflater.getRemaining() > 0)) {
        return Verdict.DAMAGED;
      }
    }
    if (!inflater.finished()) {
      return Verdict.INCOMPLETE;
    }
    return complete && toNextFilter == 0 ? Verdict.WHOLE : Verdict.DAMAGED;
  }

  /**
   * Looks at the filters among these bytes; false if one is unknown or there are too many bytes.
   */
  private boolean take(byte[] bytes, int count) {
    long at = toNextFilter;
    while (at < count) {
      if (complete || Bytes.u8(bytes, (int) at) > LAST_FILTER) {
        return false;
      }
      at += rowBytes;
      rows--;
      if (rows == 0) {
        startPass();
      }
    }
    toNextFilter = at - count;
    return true;
  }

  /** Goes to the next pass that has pixels; the picture is complete when there is none. */
  private void startPass() {
    do {
      pass++;
      if (pass == (header.interlaced() ? X_START.length : 1)) {
        complete = true;
        return;
      }
      long columns = header.width();
      rows = header.height();
      if (header.interlaced()) {
        columns = (columns - X_START[pass] + X_STEP[pass] - 1) / X_STEP[pass];
        rows = (rows - Y_START[pass] + Y_STEP[pass] - 1) / Y_STEP[pass];
      }
      rowBytes = columns == 0 ? 0 : 1 + (columns * header.channels() * header.bitDepth() + 7) / 8;
    } while (rowBytes == 0 || rows == 0);
  }
}
