package org.metaalbum.core.image;

import java.util.Arrays;

/** The codes of the deflated blocks of a PNG (RFC 1951, 3.2.6 and 3.2.7). */
abstract sealed class PngCodes extends PngBits permits PngInflater {

  /** How a part of the work ended. */
  enum Step {
    DONE,
    /** The block has more symbols. */
    MORE,
    INCOMPLETE,
    DAMAGED
  }

  /** How lengths of codes are ordered in a block (RFC 1951, 3.2.7). */
  private static final byte[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private final DeflateCode codeLengths = new DeflateCode(DeflateCode.Kind.CODE_LENGTHS);
  private final byte[] lengths = new byte[320];

  /** Literals and lengths of the block. */
  final DeflateCode literals = new DeflateCode(DeflateCode.Kind.LITERALS);

  /** Distances of the block. */
  final DeflateCode distances = new DeflateCode(DeflateCode.Kind.DISTANCES);

  /** Makes the codes that need not be told (3.2.6). */
  final Step fixedCodes() {
    Arrays.fill(lengths, 0, 144, (byte) 8);
    Arrays.fill(lengths, 144, 256, (byte) 9);
    Arrays.fill(lengths, 256, 280, (byte) 7);
    Arrays.fill(lengths, 280, 288, (byte) 8);
    Arrays.fill(lengths, 288, 320, (byte) 5);
    return literals.make(lengths, 0, 288) && distances.make(lengths, 288, 320)
        ? Step.DONE
        : Step.DAMAGED;
  }

  /** Makes the codes that come next (3.2.7). */
  final Step dynamicCodes() {
    if (!need(14)) {
      return Step.INCOMPLETE;
    }
    int literalCount = 257 + pull(5);
    int distanceCount = 1 + pull(5);
    int lengthCount = 4 + pull(4);
    if (literalCount > 286 || distanceCount > 30) {
      return Step.DAMAGED;
    }
    Arrays.fill(lengths, 0, ORDER.length, (byte) 0);
    for (int i = 0; i < lengthCount; i++) {
      if (!need(3)) {
        return Step.INCOMPLETE;
      }
      lengths[ORDER[i]] = (byte) pull(3);
    }
    if (!codeLengths.make(lengths, 0, ORDER.length)) {
      return Step.DAMAGED;
    }
    Step step = readLengths(literalCount + distanceCount);
    if (step != Step.DONE) {
      return step;
    }
    boolean ends = lengths[256] != 0;
    return ends
            && literals.make(lengths, 0, literalCount)
            && distances.make(lengths, literalCount, literalCount + distanceCount)
        ? Step.DONE
        : Step.DAMAGED;
  }

  private Step readLengths(int count) {
    int at = 0;
    while (at < count) {
      int entry = entry(codeLengths);
      if (entry == 0) {
        return Step.INCOMPLETE;
      }
      int symbol = entry >> 16;
      int extra = symbol < 16 ? 0 : symbol == 18 ? 7 : symbol - 14;
      int code = entry & 0x3F;
      if (!need(code + extra)) {
        return Step.INCOMPLETE;
      }
      pull(code);
      if (symbol < 16) {
        lengths[at++] = (byte) symbol;
        continue;
      }
      int repeat = pull(extra) + (symbol == 18 ? 11 : 3);
      if (repeat > count - at || (symbol == 16 && at == 0)) {
        return Step.DAMAGED;
      }
      Arrays.fill(lengths, at, at + repeat, symbol == 16 ? lengths[at - 1] : 0);
      at += repeat;
    }
    return Step.DONE;
  }
}
