package org.metaalbum.core.image;

import java.util.Arrays;

/**
 * A Huffman table of a JPEG, for decoding (ITU-T T.81, annex C and F.2.2.3).
 *
 * <p>Since a verifier has no use for the values of AC coefficients, one look at the coming bits
 * passes over as many codes, together with the value bits behind them, as are wholly among these
 * bits. Such a table is large, and is made only of what comes again and again.
 */
final class HuffmanTable {

  /** How many bits {@link #sizes} is indexed by. */
  static final int SIZE_BITS = 9;

  /** How many bits {@link #runs} is indexed by. */
  static final int RUN_BITS = 12;

  /** A table that is used this often is worth it: encoders have one for all their images. */
  private static final int OFTEN = 16;

  private static final int SHORT_CODE = 8;
  private static final int LONGEST_CODE = 16;

  /** Sizes of values of 8-bit images (T.81, F.1.2.1.1 and F.1.2.2.1). */
  static final int LARGEST_DC = 11;

  private static final int LARGEST_AC = 10;

  /** Set in an entry of {@link #runs} behind whose codes the block ends. */
  static final int END_OF_BLOCK = 1 << 31;

  /** An entry that passes over more coefficients than any block has. */
  private static final int TOO_MANY = 0xFF << 8;

  /** Symbols of AC tables: the block has ended; 16 coefficients are zero. */
  private static final int END = 0;

  private static final int ZEROS = 0xF0;

  /** The 16 counts, and the symbols behind them. */
  private final byte[] definition;

  /** By the next 8 bits: length and symbol of the code that they start with; 0 if it is longer. */
  private final short[] shortCodes = new short[1 << SHORT_CODE];

  /** By length: the largest code, and what leads from a code to the index of its symbol. */
  private final int[] largest = new int[LONGEST_CODE + 1];

  private final int[] toSymbol = new int[LONGEST_CODE + 1];

  private int[] sizes = new int[0];
  private int[] runs = new int[0];
  private boolean runsAreMany;
  private int uses;

  /** Takes the 16 counts at {@code at} and the symbols behind them, which were checked before. */
  HuffmanTable(byte[] data, int at) {
    definition = Arrays.copyOfRange(data, at, at + bytes(data, at));
    int code = 0;
    int index = LONGEST_CODE;
    for (int length = 1; length <= LONGEST_CODE; length++) {
      int count = Bytes.u8(definition, length - 1);
      toSymbol[length] = index - code;
      for (int i = 0; i < count && length <= SHORT_CODE; i++) {
        short entry = (short) (length << 8 | Bytes.u8(definition, index + i));
        int from = (code + i) << (SHORT_CODE - length);
        Arrays.fill(shortCodes, from, from + (1 << (SHORT_CODE - length)), entry);
      }
      code += count;
      index += count;
      largest[length] = count == 0 ? -1 : code - 1;
      code <<= 1;
    }
  }

  /** Bytes of the table whose counts stand at {@code at}. */
  static int bytes(byte[] data, int at) {
    int count = LONGEST_CODE;
    for (int i = 0; i < LONGEST_CODE; i++) {
      count += Bytes.u8(data, at + i);
    }
    return count;
  }

  /** Whether the table of this many bytes at {@code at} is this one. */
  boolean isDefinedBy(byte[] data, int at, int bytes) {
    return Arrays.equals(definition, 0, definition.length, data, at, at + bytes);
  }

  /**
   * The code that 16 bits start with: its symbol, and above the lowest 8 bits its length; -1 if
   * they start with none.
   */
  int code(int ahead) {
    int entry = shortCodes[ahead >> (16 - SHORT_CODE)];
    if (entry != 0) {
      return entry;
    }
    for (int length = SHORT_CODE + 1; length <= LONGEST_CODE; length++) {
      int code = ahead >> (16 - length);
      if (code <= largest[length]) {
        return length << 8 | Bytes.u8(definition, toSymbol[length] + code);
      }
    }
    return -1;
  }

  /** Takes a code and gives its symbol; -1 if the bits are no code of this table. */
  int next(JpegBits bits) {
    int code = code(bits.peek16());
    if (code >= 0) {
      bits.skip(code >> 8);
    }
    return code < 0 ? -1 : code & 0xFF;
  }

  /** Notes that an image uses it. */
  void use() {
    uses++;
  }

  /**
   * As a DC table: by the next {@link #SIZE_BITS} bits the length of a code, and above the lowest 8
   * bits the size of the value behind it; 0 if the code is longer, or none.
   */
  int[] sizes() {
    if (sizes.length == 0) {
      sizes = new int[1 << SIZE_BITS];
      for (int bits = 0; bits < sizes.length; bits++) {
        int size = longSize(bits << (16 - SIZE_BITS));
        if (size > 0 && (size & 0xFF) <= SIZE_BITS) {
          sizes[bits] = size;
        }
      }
    }
    return sizes;
  }

  /** The same for any code, by the next 16 bits; negative if there is none, or no legal size. */
  int longSize(int ahead) {
    int code = code(ahead);
    int size = code & 0xFF;
    return code < 0 || size > LARGEST_DC ? -1 : code >> 8 | size << 8;
  }

  /**
   * As an AC table: by the next {@link #RUN_BITS} bits how many bits their codes and values take
   * (lowest 6 bits), how many coefficients they pass over (8 bits above the lowest 8), and {@link
   * #END_OF_BLOCK} if the last code says so. More coefficients than a block has stand for a code
   * that is longer, or none, or illegal in a sequential scan.
   */
  int[] runs() {
    boolean many = uses >= OFTEN;
    if (runs.length == 0 || (many && !runsAreMany)) {
      runs = new int[1 << RUN_BITS];
      runsAreMany = many;
      if (many) {
        for (int i = 0; i < runs.length; i++) {
          runs[i] = run(i << (32 - RUN_BITS));
        }
      } else {
        makeSingleRuns();
      }
    }
    return runs;
  }

  /** One code an entry: that is quickly made, for a table that one image alone may have. */
  private void makeSingleRuns() {
    Arrays.fill(runs, TOO_MANY);
    int code = 0;
    int index = LONGEST_CODE;
    for (int length = 1; length <= RUN_BITS; length++) {
      int free = RUN_BITS - length;
      for (int i = Bytes.u8(definition, length - 1); i > 0; i--) {
        int run = run(length, Bytes.u8(definition, index++));
        Arrays.fill(runs, code << free, (code + 1) << free, run);
        code++;
      }
      code <<= 1;
    }
  }

  /** The same of one code alone, of any length, by the next 16 bits. */
  int oneRun(int ahead) {
    int code = code(ahead);
    return code < 0 ? TOO_MANY : run(code >> 8, code & 0xFF);
  }

  private static int run(int length, int symbol) {
    int size = symbol & 15;
    if (size > LARGEST_AC || (size == 0 && symbol != ZEROS && symbol != END)) {
      return TOO_MANY;
    }
    int bits = length + size;
    return symbol == END ? END_OF_BLOCK | bits : ((symbol >> 4) + 1) << 8 | bits;
  }

  /** As many codes as are wholly among the bits at the top of {@code window}. */
  private int run(int window) {
    int all = 0;
    while ((all & 63) < RUN_BITS) {
      int ahead = window << all >>> 16;
      int run = oneRun(ahead);
      if (run == TOO_MANY || (all & 63) + (code(ahead) >> 8) > RUN_BITS) {
        break;
      }
      all += run;
      if (run < 0) {
        break;
      }
    }
    return all == 0 ? TOO_MANY : all;
  }
}
