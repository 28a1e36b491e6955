package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands in front of the content of an entry of a zip (APPNOTE.TXT 6.3.10, section 4.3.7).
 *
 * @param name the name, of unknown encoding
 * @param flags general purpose bits
 * @param method how the content is compressed
 * @param crc its CRC-32; 0 if it stands behind the content
 * @param packed its bytes in the zip; 0 or all ones if they stand elsewhere
 * @param size its bytes outside; 0 or all ones if they stand elsewhere
 * @param data where the content starts, from the start of the zip
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZipLocalHeader(
    byte[] name, int flags, int method, long crc, long packed, long size, long data) {

  /** Bytes before the name. */
  private static final int FIXED = 30;

  private static final int SIGNATURE = 0x04034B50;
  private static final int ENCRYPTED = 1;

  /** Reads the header of an entry; null if there is none where it should be. */
  static @Nullable ZipLocalHeader read(FileChannel channel, ZipRecord entry) throws IOException {
    if (entry.offset() < 0) {
      return null;
    }
    // Nearly always the name is as long as in the directory, and one read is enough.
    byte[] bytes = read(channel, entry.offset(), FIXED + entry.rawName().length);
    ByteBuffer fixed = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < FIXED || fixed.getInt(0) != SIGNATURE) {
      return null;
    }
    int end = FIXED + ZipRecord.u16(fixed, 26);
    byte[] all = end > bytes.length ? read(channel, entry.offset(), end) : bytes;
    return new ZipLocalHeader(
        Arrays.copyOfRange(all, FIXED, end),
        ZipRecord.u16(fixed, 6),
        ZipRecord.u16(fixed, 8),
        ZipRecord.u32(fixed, 14),
        ZipRecord.u32(fixed, 18),
        ZipRecord.u32(fixed, 22),
        entry.offset() + end + ZipRecord.u16(fixed, 28));
  }

  private static byte[] read(FileChannel channel, long offset, int length) throws IOException {
    return new ChannelSlice(channel, offset, length).readNBytes(length);
  }

  /** Whether it gives the file another name than the directory does. */
  boolean isOfAnotherName(ZipRecord entry) {
    return !Arrays.equals(name, entry.rawName());
  }

  /** What but the name differs from what the directory says, as a phrase; null if nothing does. */
  @Nullable String contradiction(ZipRecord entry) {
    if (method != entry.method()) {
      return "compression method";
    }
    if ((flags & ENCRYPTED) != 0) {
      return "encryption";
    }
    if (entry.hasDescriptor()) {
      return null;
    }
    if (differs(crc, entry.crc())) {
      return "checksum";
    }
    return differs(packed, entry.packed()) || differs(size, entry.size()) ? "size" : null;
  }

  /** Zeros and ones mean that the number stands elsewhere. */
  private static boolean differs(long local, long central) {
    return local != 0 && local != ZipRecord.IN_ZIP64 && local != central;
  }
}
