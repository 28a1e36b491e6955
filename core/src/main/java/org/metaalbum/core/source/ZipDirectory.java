package org.metaalbum.core.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the central directory of a zip, which is at its end (APPNOTE.TXT 6.3.10, sections 4.3.12 to
 * 4.3.16). Bytes before the first entry and a comment behind the directory are legal.
 */
final class ZipDirectory {

  private static final int END = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int LOCATOR = 20;
  private static final int LOCATOR_SIGNATURE = 0x07064B50;
  private static final int ZIP64_END = 56;
  private static final int ZIP64_END_SIGNATURE = 0x06064B50;
  private static final int LOCAL_SIGNATURE = 0x04034B50;

  /** Stands for the number of a disk that the larger form of the end record has. */
  private static final int IN_ZIP64 = 0xFFFF;

  private final FileChannel channel;

  private ZipDirectory(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Where the directory is, as its end record tells.
   *
   * @param before the first byte that is no longer part of it
   * @param length its bytes
   * @param offset where it says that it starts
   * @param entries how many entries it says that it has
   */
  private record End(long before, long length, long offset, long entries) {

    /** Where it starts: what stands before the first entry shifts all offsets. */
    long start() {
      return before - length;
    }

    long shift() {
      return start() - offset;
    }
  }

  /**
   * What a zip holds.
   *
   * @param entries all records, in the order of the directory
   * @param start where the directory starts, and data must have ended
   */
  record Contents(List<ZipRecord> entries, long start) {}

  /**
   * Reads the directory.
   *
   * @throws ZipException if this is no zip, or one whose directory can't be used; the message is a
   *     phrase for people
   * @throws IOException if the file can't be read
   */
  static Contents read(FileChannel channel) throws IOException {
    return new ZipDirectory(channel).read();
  }

  private Contents read() throws IOException {
    End end = end();
    if (end.length() < 0 || end.start() < 0 || end.offset() < 0 || end.shift() < 0) {
      throw new ZipException("its central directory is damaged");
    }
    List<ZipRecord> records = new ArrayList<>();
    ChannelSlice slice = new ChannelSlice(channel, end.start(), end.length());
    try (InputStream in = new BufferedInputStream(slice, 1 << 16)) {
      long left = end.length();
      while (left >= ZipRecord.FIXED) {
        left -= readRecord(in, end.shift(), records);
      }
      // Above 65,535 entries some writers leave out ZIP64 and count round the corner.
      if (left != 0 || (records.size() - end.entries()) % 0x10000 != 0) {
        throw new ZipException("its central directory is damaged");
      }
    } catch (EOFException cut) {
      throw new ZipException("its central directory is damaged");
    }
    return new Contents(records, end.start());
  }

  /** Adds a record, and tells how many bytes it has. */
  private static long readRecord(InputStream in, long shift, List<ZipRecord> records)
      throws IOException {
    ByteBuffer fixed = littleEndian(exactly(in, ZipRecord.FIXED));
    if (ZipRecord.u32(fixed, 0) != ZipRecord.SIGNATURE) {
      throw new ZipException("its central directory is damaged");
    }
    byte[] name = exactly(in, ZipRecord.u16(fixed, 28));
    byte[] extra = exactly(in, ZipRecord.u16(fixed, 30));
    int comment = ZipRecord.u16(fixed, 32);
    in.skipNBytes(comment);
    records.add(ZipRecord.of(fixed, name, extra, shift));
    return (long) ZipRecord.FIXED + name.length + extra.length + comment;
  }

  private End end() throws IOException {
    long size = channel.size();
    int length = (int) Math.min(size, END + LONGEST_COMMENT);
    ByteBuffer tail = at(size - length, length);
    int found = tail == null ? -1 : endRecord(tail);
    if (tail == null || found < 0) {
      throw new ZipException(whyNoEnd(size));
    }
    int disk = ZipRecord.u16(tail, found + 4);
    boolean split = disk != 0 && disk != IN_ZIP64;
    End end =
        new End(
            size - length + found,
            ZipRecord.u32(tail, found + 12),
            ZipRecord.u32(tail, found + 16),
            ZipRecord.u16(tail, found + 10));
    ByteBuffer locator = at(end.before() - LOCATOR, LOCATOR);
    if (locator != null && locator.getInt(0) == LOCATOR_SIGNATURE) {
      End wide = zip64End(end.before() - LOCATOR, locator.getLong(8));
      split = locator.getInt(4) != 0 || locator.getInt(16) > 1;
      end = wide != null ? wide : end;
    }
    if (split) {
      throw new ZipException("it is one part of a split zip; join the parts first");
    }
    if (end.entries() == 0 && end.length() == 0) {
      throw new ZipException("the zip is empty");
    }
    return end;
  }

  /** The end record of the larger form; null if it isn't where it should be. */
  private @Nullable End zip64End(long locator, long offset) throws IOException {
    // Where bytes were put before the zip, the record is not at its offset but before the locator.
    for (long position : new long[] {offset, locator - ZIP64_END}) {
      ByteBuffer record = position > locator ? null : at(position, ZIP64_END);
      if (record != null && record.getInt(0) == ZIP64_END_SIGNATURE) {
        return new End(position, record.getLong(40), record.getLong(48), record.getLong(32));
      }
    }
    return null;
  }

  /** The place of the last end record whose comment ends where the file does, or else earlier. */
  private static int endRecord(ByteBuffer tail) {
    int candidate = -1;
    for (int i = tail.limit() - END; i >= 0; i--) {
      if (tail.getInt(i) == END_SIGNATURE) {
        int after = tail.limit() - i - END - ZipRecord.u16(tail, i + 20);
        if (after == 0) {
          return i;
        }
        if (after > 0 && candidate < 0) {
          candidate = i;
        }
      }
    }
    return candidate;
  }

  private String whyNoEnd(long size) throws IOException {
    if (size == 0) {
      return "the file is empty";
    }
    ByteBuffer start = at(0, 4);
    return start != null && start.getInt(0) == LOCAL_SIGNATURE
        ? "the end of the zip is missing; copy or download it again"
        : "it is not a zip";
  }

  /** So many bytes at a place; null if the file doesn't have them. */
  private @Nullable ByteBuffer at(long position, int length) throws IOException {
    if (position < 0) {
      return null;
    }
    byte[] bytes = new ChannelSlice(channel, position, length).readNBytes(length);
    return bytes.length < length ? null : littleEndian(bytes);
  }

  private static byte[] exactly(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
