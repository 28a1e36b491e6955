package org.metaalbum.core.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The content of an entry of a zip. It gives no more bytes than the entry declares, and throws a
 * {@link DamagedEntryException} as soon as it is sure that they are not those that were put in; at
 * the latest with the last of them.
 */
final class ZipEntryStream extends InputStream {

  private static final int LARGEST_BUFFER = 1 << 16;

  private final InputStream content;
  private final @Nullable Inflater inflater;
  private final CRC32 crc = new CRC32();
  private final ZipPlace place;
  private long left;
  private boolean verified;

  ZipEntryStream(FileChannel channel, ZipPlace place) {
    this.place = place;
    this.left = place.size();
    ChannelSlice packed = new ChannelSlice(channel, place.data(), place.packed());
    if (place.deflated()) {
      int buffer = (int) Math.min(LARGEST_BUFFER, Math.max(1, place.packed()));
      this.inflater = new Inflater(true);
      this.content = new InflaterInputStream(packed, inflater, buffer);
    } else {
      this.inflater = null;
      this.content = packed;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      verify();
      return -1;
    }
    int count = next(into, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new DamagedEntryException(
          "it ends after %s of %s bytes".formatted(place.size() - left, place.size()));
    }
    crc.update(into, offset, count);
    left -= count;
    if (left == 0) {
      verify();
    }
    return count;
  }

  private int next(byte[] into, int offset, int length) throws IOException {
    try {
      return content.read(into, offset, length);
    } catch (ZipException damaged) {
      throw new DamagedEntryException("its compressed data is damaged");
    } catch (EOFException cut) {
      // Also where all bytes are there, and only the mark behind them is not: most programs fail.
      throw new DamagedEntryException("its compressed data ends too early");
    }
  }

  private void verify() throws IOException {
    if (verified) {
      return;
    }
    verified = true;
    if (next(new byte[1], 0, 1) > 0) {
      throw new DamagedEntryException(
          "it has more than the %s bytes it declares".formatted(place.size()));
    }
    if (crc.getValue() != place.crc()) {
      throw new DamagedEntryException(
          "its CRC-32 is %08x and should be %08x".formatted(crc.getValue(), place.crc()));
    }
  }

  @Override
  public void close() throws IOException {
    if (inflater != null) {
      inflater.end();
    }
    content.close();
  }
}
