package org.metaalbum.core.image;

import java.io.ByteArrayOutputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A JPEG as the decoder shall see it: without application segments and comments, of which a warning
 * would say nothing about the pixels; with an end marker even if the file has none, since its
 * absence was noticed already; and without what follows the end marker.
 */
final class JpegDataStream extends ImageInputStreamImpl {

  private final byte[] header;
  private final byte[] buffer;
  private final int dataStart;
  private final int dataEnd;
  private final byte[] trailer;

  JpegDataStream(byte[] buffer, JpegStructure jpeg) {
    this.header = header(buffer, jpeg.dataStart());
    this.buffer = buffer;
    this.dataStart = jpeg.dataStart();
    this.dataEnd = jpeg.dataEnd();
    this.trailer = jpeg.endMarker() ? new byte[0] : new byte[] {(byte) 0xFF, (byte) 0xD9};
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    bitOffset = 0;
    int data = dataEnd - dataStart;
    int position = (int) streamPos;
    int read;
    if (position < header.length) {
      read = copy(header, position, header.length, target, offset, count);
    } else if (position - header.length < data) {
      int at = dataStart + position - header.length;
      read = copy(buffer, at, dataEnd, target, offset, count);
    } else {
      int at = position - header.length - data;
      read = copy(trailer, at, trailer.length, target, offset, count);
    }
    streamPos += Math.max(read, 0);
    return read;
  }

  @Override
  public long length() {
    return (long) header.length + dataEnd - dataStart + trailer.length;
  }

  private static int copy(byte[] from, int at, int end, byte[] target, int offset, int count) {
    if (at >= end) {
      return -1;
    }
    int size = Math.min(count, end - at);
    System.arraycopy(from, at, target, offset, size);
    return size;
  }

  /** Start marker and segments before the first scan, except APP0 to APP15 and COM. */
  private static byte[] header(byte[] buffer, int dataStart) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    kept.write(buffer, 0, 2);
    int at = 2;
    while (at < dataStart) {
      while (Bytes.u8(buffer, at + 1) == 0xFF) {
        at++;
      }
      int marker = Bytes.u8(buffer, at + 1);
      int end = at + 2 + Bytes.u16(buffer, at + 2);
      if (!JpegMarker.isMetadata(marker)) {
        kept.write(buffer, at, end - at);
      }
      at = end;
    }
    return kept.toByteArray();
  }
}
