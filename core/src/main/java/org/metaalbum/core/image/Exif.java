package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What the EXIF block of an image says about how and where it was taken (CIPA DC-008, "Exif version
 * 2.3"; the block is a TIFF 6.0 structure). A malformed block says nothing.
 *
 * @param orientation how viewers turn the image, 1 (upright) to 8
 * @param hasGps whether it holds a latitude or a longitude
 */
public record Exif(int orientation, boolean hasGps) {

  /** Upright, and no position. */
  static final Exif NONE = new Exif(1, false);

  private static final byte[] LITTLE_ENDIAN = "II*\0".getBytes(US_ASCII);
  private static final byte[] BIG_ENDIAN = "MM\0*".getBytes(US_ASCII);

  /** How a TIFF structure starts, and where its first directory is. */
  private static final int HEADER_BYTES = 8;

  private static final int ORIENTATION = 0x0112;
  private static final int GPS_DIRECTORY = 0x8825;
  private static final int GPS_LATITUDE = 0x0002;
  private static final int GPS_LONGITUDE = 0x0004;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int IFD = 13;
  private static final int ENTRY_BYTES = 12;

  /** Reads the TIFF structure in {@code data[from, to)}. */
  static Exif read(byte[] data, int from, int to) {
    return to - from >= HEADER_BYTES && startsLikeOne(data, from, to)
        ? new Tiff(data, from, to, data[from] == 'I').exif()
        : NONE;
  }

  /** Whether {@code data[from, to)} starts as a TIFF structure does, in either order of bytes. */
  static boolean startsLikeOne(byte[] data, int from, int to) {
    return Bytes.startsWith(data, from, to, LITTLE_ENDIAN)
        || Bytes.startsWith(data, from, to, BIG_ENDIAN);
  }

  /**
   * A TIFF structure of which two directories are looked at, each once and neither through a chain,
   * so that no offset can lead round in a circle. What lies outside reads as 0.
   */
  private static final class Tiff {

    private final byte[] data;
    private final int from;
    private final int to;
    private final boolean littleEndian;

    Tiff(byte[] data, int from, int to, boolean littleEndian) {
      this.data = data;
      this.from = from;
      this.to = to;
      this.littleEndian = littleEndian;
    }

    Exif exif() {
      int orientation = 1;
      boolean gps = false;
      long directory = u32(4);
      for (int i = 0; i < entries(directory); i++) {
        long entry = directory + 2 + (long) i * ENTRY_BYTES;
        int type = u16(entry + 2);
        if (u16(entry) == ORIENTATION && (type == SHORT || type == LONG)) {
          long value = type == SHORT ? u16(entry + 8) : u32(entry + 8);
          orientation = value >= 1 && value <= 8 ? (int) value : 1;
        } else if (u16(entry) == GPS_DIRECTORY && (type == LONG || type == IFD)) {
          gps = hasPosition(u32(entry + 8));
        }
      }
      return new Exif(orientation, gps);
    }

    private boolean hasPosition(long directory) {
      for (int i = 0; i < entries(directory); i++) {
        long entry = directory + 2 + (long) i * ENTRY_BYTES;
        int tag = u16(entry);
        if ((tag == GPS_LATITUDE || tag == GPS_LONGITUDE)
            && u16(entry + 2) == RATIONAL
            && u32(entry + 4) > 0) {
          return true;
        }
      }
      return false;
    }

    /** The number of entries that the directory declares and that lie inside. */
    private int entries(long directory) {
      long room = (to - from - directory - 2) / ENTRY_BYTES;
      return (int) Math.max(0, Math.min(u16(directory), room));
    }

    private int u16(long offset) {
      int first = u8(offset);
      int second = u8(offset + 1);
      return littleEndian ? second << 8 | first : first << 8 | second;
    }

    private long u32(long offset) {
      long first = u16(offset);
      long second = u16(offset + 2);
      return littleEndian ? second << 16 | first : first << 16 | second;
    }

    private int u8(long offset) {
      return offset >= 0 && offset < to - from ? data[(int) (from + offset)] & 0xff : 0;
    }
  }
}
