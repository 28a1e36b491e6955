package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Huffman tables of a JPEG by number (ITU-T T.81, B.2.4.2), of which those that other images
 * had as well are made only once.
 */
final class HuffmanTables {

  /** A power of two: most albums come from few encoders. */
  private static final int REMEMBERED = 64;

  private final @Nullable HuffmanTable[] remembered = new HuffmanTable[REMEMBERED];
  private final @Nullable HuffmanTable[] dc = new HuffmanTable[4];
  private final @Nullable HuffmanTable[] ac = new HuffmanTable[4];

  /** Forgets which tables the last image had. */
  void clear() {
    Arrays.fill(dc, null);
    Arrays.fill(ac, null);
  }

  /** Reads the parameters of a DHT segment, which were checked before. */
  void read(byte[] data, int from, int to) {
    int at = from;
    while (at < to) {
      @Nullable HuffmanTable[] tables = Bytes.u8(data, at) >> 4 == 0 ? dc : ac;
      int bytes = HuffmanTable.bytes(data, at + 1);
      tables[Bytes.u8(data, at) & 15] = table(data, at + 1, bytes);
      at += 1 + bytes;
    }
  }

  @Nullable HuffmanTable dc(int number) {
    return dc[number];
  }

  @Nullable HuffmanTable ac(int number) {
    return ac[number];
  }

  private HuffmanTable table(byte[] data, int at, int bytes) {
    int hash = bytes;
    for (int i = at; i < at + bytes; i++) {
      hash = 31 * hash + data[i];
    }
    int slot = (hash ^ hash >>> 15) & (REMEMBERED - 1);
    HuffmanTable table = remembered[slot];
    if (table == null || !table.isDefinedBy(data, at, bytes)) {
      table = new HuffmanTable(data, at);
      remembered[slot] = table;
    }
    table.use();
    return table;
  }
}
