package org.metaalbum.core.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** A part of a file, with the checksum of what was read of it. */
final class SectionStream extends InputStream {

  private final FileChannel channel;
  private final long end;
  private final CRC32C checksum = new CRC32C();
  private long at;

  SectionStream(FileChannel channel, long start, long end) {
    this.channel = channel;
    this.at = start;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int wanted = (int) Math.min(length, end - at);
    int count = wanted == 0 ? -1 : channel.read(ByteBuffer.wrap(into, offset, wanted), at);
    if (count > 0) {
      checksum.update(into, offset, count);
      at += count;
    }
    return count;
  }

  /** The checksum of all that was read, in 32 bits. */
  int checksum() {
    return (int) checksum.getValue();
  }
}
