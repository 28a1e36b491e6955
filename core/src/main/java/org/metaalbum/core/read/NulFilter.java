package org.metaalbum.core.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out NUL characters, so that one defect is found once and not again in its cell. */
final class NulFilter extends FilterReader {

  NulFilter(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = in.read();
    while (c == 0) {
      c = in.read();
    }
    return c;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    while (true) {
      int count = in.read(chars, offset, length);
      int kept = offset;
      for (int i = offset; i < offset + count; i++) {
        if (chars[i] != 0) {
          chars[kept++] = chars[i];
        }
      }
      if (count <= 0 || kept > offset) {
        return count <= 0 ? count : kept - offset;
      }
    }
  }
}
