package org.metaalbum.core.image;

/**
 * Which quantisation and Huffman tables a JPEG has defined so far (ITU-T T.81, B.2.4.1, B.2.4.2),
 * and whether their definitions are sound.
 */
final class JpegTables {

  private final boolean[] quantisation = new boolean[4];
  private final boolean[] dc = new boolean[4];
  private final boolean[] ac = new boolean[4];

  boolean hasQuantisation(int table) {
    return quantisation[table];
  }

  boolean hasDc(int table) {
    return dc[table];
  }

  boolean hasAc(int table) {
    return ac[table];
  }

  /** Reads the parameters of a DQT segment; false if they are damaged. */
  boolean readQuantisation(byte[] data, int from, int to) {
    int at = from;
    while (at < to) {
      int precision = Bytes.u8(data, at) >> 4;
      int table = Bytes.u8(data, at) & 15;
      if (precision > 1 || table > 3) {
        return false;
      }
      quantisation[table] = true;
      at += 1 + 64 * (1 + precision);
    }
    return at == to;
  }

  /** Reads the parameters of a DHT segment; false if they are damaged. */
  boolean readHuffman(byte[] data, int from, int to) {
    int at = from;
    while (at < to) {
      int tableClass = Bytes.u8(data, at) >> 4;
      int table = Bytes.u8(data, at) & 15;
      if (tableClass > 1 || table > 3 || to - at < 17) {
        return false;
      }
      int symbols = symbols(data, at + 1);
      at += 17;
      if (symbols < 0 || to - at < symbols) {
        return false;
      }
      if (tableClass == 0 && !areSizes(data, at, symbols)) {
        return false;
      }
      (tableClass == 0 ? dc : ac)[table] = true;
      at += symbols;
    }
    return true;
  }

  /**
   * How many symbols the 16 counts announce; -1 if there are not that many codes of these lengths,
   * of which the one of ones alone is reserved.
   */
  private static int symbols(byte[] data, int counts) {
    int symbols = 0;
    int freeCodes = 1;
    for (int i = 0; i < 16; i++) {
      int count = Bytes.u8(data, counts + i);
      symbols += count;
      freeCodes = 2 * freeCodes - count;
      if (freeCodes < 1 || symbols > 256) {
        return -1;
      }
    }
    return symbols;
  }

  /** Symbols of a DC table are numbers of bits, at most 15. */
  private static boolean areSizes(byte[] data, int from, int symbols) {
    for (int i = from; i < from + symbols; i++) {
      if (Bytes.u8(data, i) > 15) {
        return false;
      }
    }
    return true;
  }
}
