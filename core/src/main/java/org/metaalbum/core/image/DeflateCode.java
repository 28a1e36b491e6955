package org.metaalbum.core.image;

import java.util.Arrays;

/**
 * A Huffman code of a deflated stream as a table (RFC 1951, 3.2.2): the next bits of the stream are
 * the index of an entry that says all of a symbol at once. Codes longer than the index go on in a
 * second table.
 *
 * <p>An entry: bits 0 to 5 the length of the code and of the extra bits behind it; 8 to 13 that of
 * the code alone; from 16 on what the extra bits are added to. An entry below 0 is a literal, from
 * bit 14 on; where the code of another literal fits into the index as well, that one follows, and
 * bits 0 to 5 are the length of both. The two highest bits, as a signed number, are -1 for one
 * literal and -2 for two: what is subtracted from the place of the next byte to go on behind them.
 */
final class DeflateCode {

  /** The longest code, in bits. */
  static final int LONGEST = 15;

  private static final int LITERAL = -1 << 30;

  /** What leads from the entry of one literal to that of two. */
  private static final int PAIR = -1 << 30;

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
    @SuppressWarnings("ImmutableEnumChecker") // filled once, below, and never given away
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
        LITERALS.symbols[i] = LITERAL | i << 14;
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

  /** Symbols that have a code, shorter codes first; and their codes, the first bit the lowest. */
  private final int[] order;

  private final int[] codes;

  /** What a literal adds to the entry before it, by the bits that it begins; too long if none. */
  private final int[] followers;

  DeflateCode(Kind kind) {
    this.kind = kind;
    this.order = new int[kind.symbols.length];
    this.codes = new int[kind.symbols.length];
    this.followers = new int[1 << (kind.bits - 1)];
    // Each second table is of at least two symbols: there are at most half as many as symbols.
    int second = (kind.symbols.length / 2) << (LONGEST - kind.bits);
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
   * @return whether it is a code: a complete one, none at all, or but for the lengths of codes one
   *     code of one bit
   */
  boolean make(byte[] lengths, int from, int to) {
    Arrays.fill(next, 0);
    for (int i = from; i < to; i++) {
      next[lengths[i]]++;
    }
    int used = 0;
    int space = 1 << LONGEST;
    boolean longer = false;
    for (int length = 1; length <= LONGEST; length++) {
      int count = next[length];
      next[length] = used;
      used += count;
      space -= count << (LONGEST - length);
      longer |= length > 1 && count > 0;
    }
    boolean mayLack = used == 0 || (!longer && kind != Kind.CODE_LENGTHS);
    if (space < 0 || (space > 0 && !mayLack)) {
      return false;
    }
    // Those without a code come last.
    next[0] = used;
    for (int i = from; i < to; i++) {
      order[next[lengths[i]]++] = i - from;
    }
    // Where bits have no code, that is noticed when they come.
    table[1] = INVALID | 0x101;
    table[0] = INVALID | 0x101;
    fill(lengths, from, used);
    if (kind == Kind.LITERALS) {
      pair(lengths, from, used);
    }
    return true;
  }

  /**
   * Puts an entry for each symbol, in the order of their codes. Bits of a code come highest first,
   * so that the index has them reversed. The table is filled up to the length that it is at, and
   * doubled for the next.
   */
  private void fill(byte[] lengths, int from, int used) {
    int code = 0;
    int length = 1;
    int second = (1 << kind.bits) - (1 << (LONGEST - kind.bits));
    int prefix = -1;
    for (int i = 0; i < used; i++) {
      int symbol = order[i];
      for (; length < lengths[from + symbol]; length++) {
        if (length < kind.bits) {
          System.arraycopy(table, 0, table, 1 << length, 1 << length);
        }
      }
      codes[i] = code;
      int entry = kind.symbols[symbol] + length + (length << 8);
      if (length <= kind.bits) {
        table[code] = entry;
      } else {
        int first = code & ((1 << kind.bits) - 1);
        if (first != prefix) {
          prefix = first;
          second += 1 << (LONGEST - kind.bits);
          table[first] = SECOND | second << 16;
        }
        for (int at = code >> kind.bits;
            at < 1 << (LONGEST - kind.bits);
            at += 1 << (length - kind.bits)) {
          table[second + at] = entry;
        }
      }
      // The next code is higher by one, seen from the other end.
      int bit = Integer.highestOneBit(~code & ((1 << length) - 1));
      code = (code & (bit - 1)) | bit;
    }
    for (; length < kind.bits; length++) {
      System.arraycopy(table, 0, table, 1 << length, 1 << length);
    }
  }

  /** Makes one entry of two literals wherever the index has both. */
  private void pair(byte[] lengths, int from, int used) {
    int shortest = lengths[from + order[0]];
    for (int bits = 0; bits < 1 << (kind.bits - shortest); bits++) {
      int entry = table[bits];
      int both = PAIR + (entry & 0x3F) + ((entry & 0xFF << 14) << 8);
      followers[bits] = entry < 0 ? both : LONGEST;
    }
    for (int i = 0; i < used; i++) {
      int room = kind.bits - lengths[from + order[i]];
      if (room < shortest) {
        break;
      }
      if (table[codes[i]] < 0) {
        pair(codes[i], room);
      }
    }
  }

  /** Makes pairs of the literal with this code, behind which the index has so many bits. */
  private void pair(int code, int room) {
    int first = table[code];
    for (int bits = 0; bits < 1 << room; bits++) {
      int second = followers[bits];
      // No branch, for it could not be foreseen: all bits are set if the second one fits.
      int fits = ((second & 0x3F) - room - 1) >> 31;
      table[code + (bits << (kind.bits - room))] = first + (second & fits);
    }
  }
}
