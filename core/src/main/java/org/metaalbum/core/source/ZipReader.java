package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries of a zip with one read of the file for each. Where an entry is too large for that,
 * or where anything about it is not as it should be, a {@link ZipEntryStream} reads it, which finds
 * out what is wrong.
 */
final class ZipReader implements EntryReader {

  private final FileChannel channel;
  private final Map<String, ZipPlace> places;
  private final ByteBuffer packed = ByteBuffer.allocateDirect(1 << 16);
  private final Inflater inflater = new Inflater(/* nowrap= */ true);
  private final CRC32 crc = new CRC32();
  private final byte[] excess = new byte[1];

  /**
   * @param places where the entries are, by path
   */
  ZipReader(FileChannel channel, Map<String, ZipPlace> places) {
    this.channel = channel;
    this.places = places;
  }

  @Override
  public int read(Entry entry, byte[] into) throws IOException {
    ZipPlace place = places.get(entry.path());
    if (place != null && isWhole(place, into)) {
      return (int) place.size();
    }
    try (InputStream in = open(channel, place)) {
      return in.readNBytes(into, 0, into.length);
    }
  }

  /** The content of an entry; throws if there is no such entry. */
  static InputStream open(FileChannel channel, @Nullable ZipPlace place) throws IOException {
    if (place == null) {
      throw new IOException("the zip has no such file");
    }
    return new ZipEntryStream(channel, place);
  }

  /** Reads all of an entry at once; false if that can't be done, whatever the reason. */
  private boolean isWhole(ZipPlace place, byte[] into) throws IOException {
    if (place.packed() > packed.capacity() || place.size() > into.length) {
      return false;
    }
    packed.clear().limit((int) place.packed());
    while (packed.hasRemaining()) {
      if (channel.read(packed, place.data() + packed.position()) < 0) {
        return false;
      }
    }
    packed.flip();
    int size = (int) place.size();
    if (!place.deflated()) {
      packed.get(into, 0, size);
    } else if (!inflates(into, size)) {
      return false;
    }
    crc.reset();
    crc.update(into, 0, size);
    return crc.getValue() == place.crc();
  }

  /** Whether the data inflates to so many bytes, and not more. */
  private boolean inflates(byte[] into, int size) {
    inflater.reset();
    inflater.setInput(packed);
    try {
      int length = inflater.inflate(into, 0, size);
      // The mark of the end may not have been looked at, since there was room for nothing more.
      return length == size && inflater.inflate(excess) == 0 && inflater.finished();
    } catch (DataFormatException damaged) {
      return false;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
