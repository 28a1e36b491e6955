package org.metaalbum.core.source;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the central directory of a zip says of one entry (APPNOTE.TXT 6.3.10, section 4.3.12).
 *
 * @param rawName the name as it is written, of unknown encoding
 * @param unicodeName the name that an extra field of Info-ZIP gives in UTF-8; null without one
 * @param host the system that wrote it, which says how the attributes are to be read
 * @param attributes of the file
 * @param flags general purpose bits
 * @param method how it is compressed
 * @param crc CRC-32 of the content
 * @param packed bytes in the archive
 * @param size bytes of the content
 * @param offset where its local header starts, from the start of the file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ZipRecord(
    byte[] rawName,
    byte @Nullable [] unicodeName,
    int host,
    int attributes,
    int flags,
    int method,
    long crc,
    long packed,
    long size,
    long offset) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** Bytes of a record before its name. */
  static final int FIXED = 46;

  static final long SIGNATURE = 0x02014B50L;

  /** Stands for a number that an extra field has, since it needs 64 bits (section 4.5.3). */
  static final long IN_ZIP64 = 0xFFFFFFFFL;

  private static final int HOST_UNIX = 3;
  private static final int HOST_MACOS = 19;

  /** The bits of a Unix mode that tell the type of a file, and two of their values. */
  private static final int TYPE = 0xF000;

  private static final int TYPE_FILE = 0x8000;
  private static final int TYPE_FOLDER = 0x4000;
  private static final int TYPE_LINK = 0xA000;

  private static final int EXTRA_ZIP64 = 0x0001;
  private static final int EXTRA_UNICODE_NAME = 0x7075;

  /**
   * Reads a record.
   *
   * @param fixed the bytes before the name, little-endian
   * @param name the name
   * @param extra the extra fields
   * @param shift what offsets are too small by
   */
  static ZipRecord of(ByteBuffer fixed, byte[] name, byte[] extra, long shift) {
    long packed = u32(fixed, 20);
    long size = u32(fixed, 24);
    long offset = u32(fixed, 42);
    ByteBuffer wide = field(extra, EXTRA_ZIP64);
    // The extra field has only those numbers that did not fit, in this order.
    if (size == IN_ZIP64 && wide.remaining() >= 8) {
      size = wide.getLong();
    }
    if (packed == IN_ZIP64 && wide.remaining() >= 8) {
      packed = wide.getLong();
    }
    if (offset == IN_ZIP64 && wide.remaining() >= 8) {
      offset = wide.getLong();
    }
    return new ZipRecord(
        name,
        unicodeName(name, field(extra, EXTRA_UNICODE_NAME)),
        fixed.get(5) & 0xFF,
        fixed.getInt(38),
        u16(fixed, 8),
        u16(fixed, 10),
        u32(fixed, 16),
        packed,
        size,
        offset + shift);
  }

  /** The same under another name. */
  ZipRecord named(byte[] other) {
    return new ZipRecord(other, null, host, attributes, flags, method, crc, packed, size, offset);
  }

  /** Whether a password is needed. */
  boolean isEncrypted() {
    return (flags & 1) != 0;
  }

  /** Whether the local header may leave checksum and sizes open. */
  boolean hasDescriptor() {
    return (flags & 8) != 0;
  }

  /** Whether the attributes are those of Unix, where a backslash is a letter like others. */
  boolean isOfUnix() {
    return host == HOST_UNIX || host == HOST_MACOS;
  }

  boolean isLink() {
    return type() == TYPE_LINK;
  }

  /** Whether it is a pipe, socket or device. */
  boolean isSpecial() {
    int type = type();
    return type != 0 && type != TYPE_FILE && type != TYPE_FOLDER && type != TYPE_LINK;
  }

  private int type() {
    return isOfUnix() ? attributes >>> 16 & TYPE : 0;
  }

  static int u16(ByteBuffer buffer, int at) {
    return buffer.getShort(at) & 0xFFFF;
  }

  static long u32(ByteBuffer buffer, int at) {
    return buffer.getInt(at) & 0xFFFFFFFFL;
  }

  /** The content of an extra field; empty if it is not there, or if the fields are malformed. */
  private static ByteBuffer field(byte[] extra, int id) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int found = fields.getShort() & 0xFFFF;
      int length = fields.getShort() & 0xFFFF;
      if (length > fields.remaining()) {
        break;
      }
      if (found == id) {
        return fields.slice(fields.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  /** Section 4.6.9: valid only as long as nobody renamed the entry without knowing of the field. */
  private static byte @Nullable [] unicodeName(byte[] name, ByteBuffer field) {
    if (field.remaining() < 5 || field.get(0) != 1) {
      return null;
    }
    CRC32 crc = new CRC32();
    crc.update(name);
    if (crc.getValue() != u32(field, 1)) {
      return null;
    }
    byte[] all = new byte[field.remaining()];
    field.get(all);
    return Arrays.copyOfRange(all, 5, all.length);
  }
}
