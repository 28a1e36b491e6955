package org.metaalbum.core.image;

import java.util.Arrays;

/**
 * A Huffman code of a deflated stream as a table (RFC 1951, 3.2.2): the next bits of the stream are
 * the index of an entry that says all of a symbol at once. Codes longer than the index go on in a
 * second table.
 *
 * <p>An entry: bits 0 to 5 the length of the code and of the extra bits behind it; 8 to 13 that of
 * the code alone; from 16 on the literal, or what the extra bits are added to.
 */
final class DeflateCode {

  /** The longest code, in bits. */
  static final int LONGEST = 15;

  /** An entry below 0 is a literal. */
  private static final int LITERAL = 1 << 31;

  /** The entry is no literal, length or distance. */
  static final int SPECIAL = 0x40;

  /** A special entry from whose upper half on the second table is. */
  static final int SECOND = 0xC0;

  /** Special entries by their upper half: the block ends here; no symbol has these bits. */
  static final int END = SPECIAL;

  static final int INVALID = SPECIAL | 1 << 16;

  /** What all codes of a kind share. */
  enum Kind {
    /** Lengths of the two other codes of a block. */
    CODE_LENGTHS(7, 19),
    /** Literals and lengths. */
    LITERALS(11, 288),
    DISTANCES(9, 32);

    /** How many bits the index has. */
    final int bits;

    /** What an entry is made of, by symbol. */
    private final int[] symbols;

    Kind(int bits, int count) {
      this.bits = bits;
      this.symbols = new int[count];
    }

    static {
      for (int i = 0; i < 19; i++) {
        CODE_LENGTHS.symbols[i] = i << 16;
      }
      for (int i = 0; i < 256; i++) {
        LITERALS.symbols[i] = LITERAL | i << 16;
      }
      LITERALS.symbols[256] = END;
      int length = 3;
      for (int i = 0; i < 28; i++) {
        int extra = Math.max(0, i / 4 - 1);
        LITERALS.symbols[257 + i] = length << 16 | extra;
        length += 1 << extra;
      }
      LITERALS.symbols[285] = 258 << 16;
      Arrays.fill(LITERALS.symbols, 286, 288, INVALID);
      int distance = 1;
      for (int i = 0; i < 30; i++) {
        int extra = Math.max(0, i / 2 - 1);
        DISTANCES.symbols[i] = distance << 16 | extra;
        distance += 1 << extra;
      }
      Arrays.fill(DISTANCES.symbols, 30, 32, INVALID);
    }
  }

  private final Kind kind;
  private final int[] table;
  private final int[] next = new int[LONGEST + 1];

  DeflateCode(Kind kind) {
    this.kind = kind;
    // Each second table is of at least two symbols: there are at most half as many as symbols.
    int second = kind.symbols.length / 2 << (LONGEST - kind.bits);
    this.table = new int[(1 << kind.bits) + (kind == Kind.CODE_LENGTHS ? 0 : second)];
  }

  /** The entries. */
  int[] table() {
    return table;
  }

  /** The entry that these bits of the stream begin with, the next bit being the lowest. */
  int entry(long bits) {
    int entry = table[(int) bits & ((1 << kind.bits) - 1)];
    return (entry & SECOND) == SECOND
        ? table[(entry >> 16) + ((int) (bits >> kind.bits) & ((1 << (LONGEST - kind.bits)) - 1))]
        : entry;
  }

  /**
   * Makes the table of the code that has these lengths.
   *
   * @param lengths lengths of codes by symbol, 0 for none, in {@code [from, to)}
   * @return whether it is a code: a complete one; for distances also none at all; and but for the
   *     lengths of codes also one code of one bit
   */
  boolean make(byte[] lengths, int from, int to) {
    Arrays.fill(next, 0);
    for (int i = from; i < to; i++) {
      next[lengths[i]]++;
    }
    int used = to - from - next[0];
    boolean mayLack = kind != Kind.CODE_LENGTHS && used == next[1];
    next[0] = 0;
    int end = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int count = next[length];
      next[length] = end << 1;
      end = (end << 1) + count;
      if (end > 1 << length) {
        return false;
      }
    }
    if (end < 1 << LONGEST && !mayLack) {
      return false;
    }
    // Bits without a code are noticed when they come.
    Arrays.fill(table, 0, 1 << kind.bits, mayLack ? INVALID | 0x101 : 0);
    int tables = 1 << kind.bits;
    for (int i = from; i < to; i++) {
      int length = lengths[i];
      if (length > 0) {
        int bits = Integer.reverse(next[length]++) >>> (32 - length);
        int entry = kind.symbols[i - from] + length + (length << 8);
        if (length <= kind.bits) {
          put(bits, length, entry, 0, kind.bits);
        } else {
          int first = bits & ((1 << kind.bits) - 1);
          if (table[first] == 0) {
            table[first] = SECOND | tables << 16;
            tables += 1 << (LONGEST - kind.bits);
          }
          int second = table[first] >> 16;
          put(bits >> kind.bits, length - kind.bits, entry, second, LONGEST - kind.bits);
        }
      }
    }
    return true;
  }

  /** Puts an entry wherever a table has these bits lowest. */
  private void put(int bits, int length, int entry, int from, int indexBits) {
    for (int at = bits; at < 1 << indexBits; at += 1 << length) {
      table[from + at] = entry;
    }
  }
}
