package org.metaalbum.core.datasheet;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a PDF whose compressed parts would fill the memory. PDFBox expands them whole, so they
 * are expanded here once, into nothing, before it sees them.
 */
final class PdfBombs {

  /** What the parts may expand to in all; those of the published datasheets take less than 1 MB. */
  private static final long MOST = 128L << 20;

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private PdfBombs() {}

  /**
   * Adds up what the compressed parts expand to.
   *
   * @throws UnreadableException if it is too much
   */
  static void check(byte[] pdf) throws UnreadableException {
    byte[] out = new byte[1 << 16];
    long total = 0;
    for (int i = 0; i + STREAM.length < pdf.length; i++) {
      if (isStream(pdf, i)) {
        total += expanded(pdf, start(pdf, i + STREAM.length), out, MOST - total);
        if (total > MOST) {
          throw new UnreadableException(
              "its compressed parts expand to more than %s MB".formatted(MOST >> 20),
              "Hand in the datasheet alone.");
        }
      }
    }
  }

  private static boolean isStream(byte[] pdf, int at) {
    for (int i = 0; i < STREAM.length; i++) {
      if (pdf[at + i] != STREAM[i]) {
        return false;
      }
    }
    return at < 3 || pdf[at - 1] != 'd'; // no endstream
  }

  private static int start(byte[] pdf, int at) {
    int start = at;
    while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
      start++;
    }
    return start;
  }

  /** How many bytes come out, as far as they are sound; a part that isn't compressed has none. */
  private static long expanded(byte[] pdf, int start, byte[] out, long most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      long total = 0;
      while (!inflater.finished() && total <= most) {
        int read = inflater.inflate(out);
        if (read == 0) {
          break;
        }
        total += read;
      }
      return total;
    } catch (DataFormatException e) {
      return 0;
    } finally {
      inflater.end();
    }
  }
}
