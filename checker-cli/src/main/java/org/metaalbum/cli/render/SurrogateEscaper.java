package org.metaalbum.cli.render;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes halves of surrogate pairs as JSON escapes. A value of an info.json may hold one, and UTF-8
 * has no bytes for it.
 */
final class SurrogateEscaper extends FilterWriter {

  /** The first half of what may be a pair; 0 if there is none. */
  private char high;

  SurrogateEscaper(Writer out) {
    super(out);
  }

  @Override
  public void write(int character) throws IOException {
    write(new char[] {(char) character}, 0, 1);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int start = offset;
    for (int i = offset; i < offset + length; i++) {
      char unit = text[i];
      if (high != 0 || Character.isSurrogate(unit)) {
        out.write(text, start, i - start);
        start = i + 1;
        surrogate(unit);
      }
    }
    out.write(text, start, offset + length - start);
  }

  /** Takes a half of a pair, or whatever stands behind a first half. */
  private void surrogate(char unit) throws IOException {
    if (high != 0 && Character.isLowSurrogate(unit)) {
      out.write(high);
      out.write(unit);
      high = 0;
      return;
    }
    if (high != 0) {
      escape(high);
      high = 0;
    }
    if (Character.isHighSurrogate(unit)) {
      high = unit;
    } else if (Character.isSurrogate(unit)) {
      escape(unit);
    } else {
      out.write(unit);
    }
  }

  private void escape(char unit) throws IOException {
    out.write(String.format(Locale.ROOT, "\\u%04x", (int) unit));
  }
}
