package org.metaalbum.core.image;

import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Inflates the picture of a PNG and checks that it has exactly the rows that its header announces,
 * each with a known filter (PNG third edition, sections 7, 8 and 9). Nothing else can go wrong in
 * decoding a PNG: filters and colours are defined for all bytes. The rows are kept only where they
 * are wanted, so that it needs the same small memory for an image of any size.
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

  private final Iterator<PngPass> passes;
  private final byte @Nullable [] kept;
  private long rowBytes;
  private long rows;
  private long toNextFilter;
  private int taken;
  private boolean complete;

  /**
   * Starts at the first row.
   *
   * @param keep whether the rows are wanted; only of an image that memory has room for
   */
  PngPixels(PngHeader header, boolean keep) {
    List<PngPass> all = PngPass.of(header);
    this.passes = all.iterator();
    long bytes = all.stream().mapToLong(pass -> pass.rows() * pass.rowBytes()).sum();
    this.kept = keep ? new byte[Math.toIntExact(bytes)] : null;
    startPass();
  }

  /** Inflates the picture, which lies in these parts of {@code data}. */
  Verdict inflate(byte[] data, List<PngStructure.Range> parts) {
    Inflater inflater = new Inflater();
    try {
      return inflate(inflater, data, parts);
    } catch (DataFormatException e) {
      return Verdict.DAMAGED;
    } finally {
      inflater.end();
    }
  }

  /** All rows with their filters, when the picture is whole; null if they were not kept. */
  byte @Nullable [] rows() {
    return kept;
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
    if (kept != null) {
      if (count > kept.length - taken) {
        return false;
      }
      System.arraycopy(bytes, 0, kept, taken, count);
      taken += count;
    }
    return true;
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
