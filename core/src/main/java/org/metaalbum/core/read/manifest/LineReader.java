package org.metaalbum.core.read.manifest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text that should be UTF-8, one at a time and in bounded memory. A line ends at LF
 * or CR LF. Bytes that are not UTF-8 are read as windows-1252, which they mostly are, and UTF-16 is
 * read as such if it has its mark, since PowerShell writes it.
 */
final class LineReader {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char MARK = '\uFEFF';

  private final Reader in;
  private final @Nullable Charset wide;
  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String encoding;
  private boolean tooLong;
  private long characters;
  private int line;

  /**
   * @param longest characters of the longest line that is kept
   */
  LineReader(InputStream bytes, int longest) throws IOException {
    BufferedInputStream start = new BufferedInputStream(bytes);
    start.mark(2);
    this.wide = wideCharset(start.readNBytes(2));
    start.reset();
    // One character a byte, if it isn't UTF-16: each line is decoded by itself.
    this.in = new BufferedReader(new InputStreamReader(start, wide == null ? ISO_8859_1 : wide));
    this.longest = longest;
  }

  private static @Nullable Charset wideCharset(byte[] start) {
    if (start.length < 2) {
      return null;
    }
    int mark = (start[0] & 0xFF) << 8 | (start[1] & 0xFF);
    return mark == 0xFFFE ? UTF_16LE : mark == MARK ? UTF_16BE : null;
  }

  /** The next line without its end; null if there is none. */
  @Nullable String next() throws IOException {
    text.setLength(0);
    tooLong = false;
    encoding = null;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      characters++;
      if (text.length() < longest) {
        text.append((char) c);
      } else {
        tooLong = true;
      }
    }
    line++;
    if (text.length() > 0 && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    return line == 1 ? withoutMark(decoded()) : decoded();
  }

  private String decoded() {
    String raw = text.toString();
    if (wide != null) {
      encoding = line == 1 ? wide.name() : null;
      return raw;
    }
    byte[] bytes = raw.getBytes(ISO_8859_1);
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      encoding = "bytes that are not UTF-8";
      return new String(bytes, WINDOWS_1252);
    }
  }

  private String withoutMark(String first) {
    if (first.isEmpty() || first.charAt(0) != MARK) {
      return first;
    }
    if (wide == null) {
      encoding = "a byte order mark";
    }
    return first.substring(1);
  }

  /** What the last line has that UTF-8 has not, or what the whole text is; null if nothing. */
  @Nullable String encoding() {
    return encoding;
  }

  /** Whether the last line was longer than what is kept, and was cut. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The 1-based number of the last line. */
  int line() {
    return line;
  }

  /** How many characters or bytes were read. */
  long characters() {
    return characters;
  }
}
