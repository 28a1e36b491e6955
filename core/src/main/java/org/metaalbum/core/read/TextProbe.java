package org.metaalbum.core.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a text file once to find out how to decode it: UTF-8 if it is; UTF-16 if it has
 * that byte order mark, or every other byte is zero; else nobody knows.
 *
 * @param charset how to decode it
 * @param bomBytes length of its byte order mark; 0 if there is none
 * @param firstBad first place that is not UTF-8; null if all is
 * @param firstNul first NUL character; null if there is none
 * @param carriageReturnsOnly whether lines end, and all of them in CR alone
 */
record TextProbe(
    Charset charset,
    int bomBytes,
    @Nullable Place firstBad,
    @Nullable Place firstNul,
    boolean carriageReturnsOnly) {

  private static final byte[] UTF_8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE_BOM = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE_BOM = {(byte) 0xFE, (byte) 0xFF};

  /** A place in a text: 1-based line, and 1-based column in code points. */
  record Place(int line, int column) {}

  boolean isUtf16() {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  static TextProbe of(InputStream in) throws IOException {
    byte[] chunk = new byte[1 << 16];
    int size = in.readNBytes(chunk, 0, chunk.length);
    if (startsWith(chunk, size, UTF_16_LE_BOM)) {
      return new TextProbe(StandardCharsets.UTF_16LE, 2, new Place(1, 1), null, false);
    }
    if (startsWith(chunk, size, UTF_16_BE_BOM)) {
      return new TextProbe(StandardCharsets.UTF_16BE, 2, new Place(1, 1), null, false);
    }
    if (size > 3 && chunk[0] != 0 && chunk[1] == 0 && chunk[2] != 0 && chunk[3] == 0) {
      return new TextProbe(StandardCharsets.UTF_16LE, 0, new Place(1, 1), null, false);
    }
    if (size > 3 && chunk[0] == 0 && chunk[1] != 0 && chunk[2] == 0 && chunk[3] != 0) {
      return new TextProbe(StandardCharsets.UTF_16BE, 0, new Place(1, 1), null, false);
    }
    int bom = startsWith(chunk, size, UTF_8_BOM) ? UTF_8_BOM.length : 0;
    Scan scan = new Scan();
    ByteBuffer bytes = ByteBuffer.wrap(chunk, bom, size - bom);
    while (scan.decode(bytes, size < chunk.length) && size == chunk.length) {
      int left = bytes.remaining();
      bytes.compact();
      size = left + in.readNBytes(chunk, left, chunk.length - left);
      bytes = ByteBuffer.wrap(chunk, 0, size);
    }
    return scan.result(bom);
  }

  private static boolean startsWith(byte[] bytes, int size, byte[] start) {
    if (size < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static final class Scan {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(1 << 16);
    private int line = 1;
    private int column = 1;
    private boolean afterCr;
    private boolean lf;
    private boolean cr;
    private @Nullable Place firstBad;
    private @Nullable Place firstNul;

    /** Decodes what there is; false at the first bad byte. */
    boolean decode(ByteBuffer bytes, boolean last) {
      while (true) {
        CoderResult result = decoder.decode(bytes, chars, last);
        for (int i = 0; i < chars.position(); i++) {
          char c = chars.array()[i];
          if (c > '\r' && c < Character.MIN_SURROGATE) {
            // What nearly all are.
            column++;
            afterCr = false;
          } else {
            accept(c);
          }
        }
        chars.clear();
        if (result.isError()) {
          firstBad = new Place(line, column);
          return false;
        }
        if (result.isUnderflow()) {
          return true;
        }
      }
    }

    private void accept(char c) {
      if (c == '\n') {
        lf = true;
        line += afterCr ? 0 : 1;
        column = 1;
      } else if (c == '\r') {
        cr = true;
        line++;
        column = 1;
      } else {
        if (c == 0 && firstNul == null) {
          firstNul = new Place(line, column);
        }
        column += Character.isLowSurrogate(c) ? 0 : 1;
      }
      afterCr = c == '\r';
    }

    TextProbe result(int bom) {
      Charset charset = firstBad == null ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
      return new TextProbe(charset, bom, firstBad, firstNul, firstBad == null && cr && !lf);
    }
  }
}
