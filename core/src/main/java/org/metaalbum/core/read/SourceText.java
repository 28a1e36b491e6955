package org.metaalbum.core.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;

/**
 * The text of a file that should be UTF-8, and the line and column of each place in it. A line ends
 * at LF, CR LF or CR; columns count Unicode code points; both start at 1. A byte order mark is no
 * part of the text.
 */
final class SourceText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final String path;
  private final String text;
  private final boolean byteOrderMark;
  private final int badOffset;
  private final @Nullable String badEncoding;
  private final int[] lineStarts;

  private SourceText(
      String path,
      String text,
      boolean byteOrderMark,
      int badOffset,
      @Nullable String badEncoding) {
    this.path = path;
    this.text = text;
    this.byteOrderMark = byteOrderMark;
    this.badOffset = badOffset;
    this.badEncoding = badEncoding;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Decodes bytes as UTF-8. Bytes that are none are read as windows-1252, which is what they mostly
   * are, and UTF-16 is read as such, so that the rest can be checked all the same.
   */
  static SourceText decode(String path, byte[] bytes) {
    Charset wide = wideCharset(bytes);
    if (wide != null) {
      String text = new String(bytes, wide);
      return new SourceText(path, text.replace("\uFEFF", ""), false, 0, wide.name());
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int bad = -1;
    String encoding = null;
    for (CoderResult result = decoder.decode(in, out, true);
        result.isError();
        result = decoder.decode(in, out, true)) {
      if (bad < 0) {
        bad = out.position();
        encoding = "byte 0x%02X".formatted(bytes[in.position()]);
      }
      for (int i = 0; i < result.length(); i++) {
        out.put(new String(new byte[] {in.get()}, WINDOWS_1252));
      }
      decoder.reset();
    }
    return new SourceText(path, out.flip().toString(), start > 0, bad, encoding);
  }

  /** The decoded text, without a byte order mark. */
  String text() {
    return text;
  }

  /** Whether it starts with the byte order mark of UTF-8. */
  boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** What it is instead of UTF-8, such as {@code byte 0xE9} or {@code UTF-16LE}; null if it is. */
  @Nullable String badEncoding() {
    return badEncoding;
  }

  /** Where the first byte that is not UTF-8 stands in the text; -1 if there is none. */
  int badOffset() {
    return badOffset;
  }

  /** The 1-based line of an offset in the text. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The place of an offset in the text. */
  Location location(int offset) {
    int line = line(offset);
    return Location.of(path, line, text.codePointCount(lineStarts[line - 1], offset) + 1);
  }

  /** The place of a value, of which {@code pointer} is the JSON pointer. */
  Location location(int offset, String pointer) {
    Location place = location(offset);
    return new Location(path, place.line(), place.column(), pointer, null, null);
  }

  /** UTF-32 and UTF-16, by their byte order marks or by the zeros that ASCII has in UTF-16. */
  private static @Nullable Charset wideCharset(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    boolean odd = bytes.length >= 2 && bytes[0] != 0 && bytes[1] == 0;
    boolean even = bytes.length >= 2 && bytes[0] == 0 && bytes[1] != 0;
    if (startsWith(bytes, 0xFF, 0xFE) || odd) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xFE, 0xFF) || even ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crBeforeLf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crBeforeLf)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }
}
