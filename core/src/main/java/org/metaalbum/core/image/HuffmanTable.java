package org.metaalbum.core.image;

import java.util.Arrays;

/** A Huffman table of a JPEG, for decoding (ITU-T T.81, annex C and F.2.2.3). */
final class HuffmanTable {

  /** Codes up to this length are looked up at once. */
  private static final int SHORT_CODE = 8;

  private static final int LONGEST_CODE = 16;

  private final byte[] data;
  private final int symbols;

  /** By the next 8 bits: length and symbol of the code that they start with; 0 if it is longer. */
  private final short[] shortCodes = new short[1 << SHORT_CODE];

  /** By length: the largest code, and what leads from a code to the index of its symbol. */
  private final int[] largest = new int[LONGEST_CODE + 1];

  private final int[] toIndex = new int[LONGEST_CODE + 1];

  /** Takes the 16 counts at {@code at} and the symbols behind them, which were checked before. */
  HuffmanTable(byte[] data, int at) {
    this.data = data;
    this.symbols = at + LONGEST_CODE;
    int code = 0;
    int index = 0;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      int count = Bytes.u8(data, at + length - 1);
      toIndex[length] = index - code;
      for (int i = 0; i < count && length <= SHORT_CODE; i++) {
        short entry = (short) (length << 8 | Bytes.u8(data, symbols + index + i));
        int from = (code + i) << (SHORT_CODE - length);
        Arrays.fill(shortCodes, from, from + (1 << (SHORT_CODE - length)), entry);
      }
      code += count;
      index += count;
      largest[length] = count == 0 ? -1 : code - 1;
      code <<= 1;
    }
  }

  /** Number of symbols of the table whose counts stand at {@code at}. */
  static int symbols(byte[] data, int at) {
    int count = 0;
    for (int i = 0; i < LONGEST_CODE; i++) {
      count += Bytes.u8(data, at + i);
    }
    return count;
  }

  /** Takes a code and gives its symbol; -1 if the bits are no code of this table. */
  int next(JpegBits bits) {
    int ahead = bits.peek16();
    int entry = shortCodes[ahead >> (16 - SHORT_CODE)];
    if (entry != 0) {
      bits.skip(entry >> 8);
      return entry & 0xff;
    }
    for (int length = SHORT_CODE + 1; length <= LONGEST_CODE; length++) {
      int code = ahead >> (16 - length);
      if (code <= largest[length]) {
        bits.skip(length);
        return Bytes.u8(data, symbols + toIndex[length] + code);
      }
    }
    return -1;
  }
}
