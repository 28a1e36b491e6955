package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * One scan of a JPEG: passes over the codes of its blocks without computing coefficients (ITU-T
 * T.81, F.2.2 for sequential scans, G.1.2 and G.2 for progressive ones).
 */
final class JpegScan {

  private final JpegBlocks blocks;
  private final int[] components;
  private final @Nullable HuffmanTable[] dc;
  private final @Nullable HuffmanTable[] ac;
  private final int first;
  private final int last;
  private final boolean refinement;
  private final boolean progressive;
  private int blocksToSkip;

  /** Reads the header at {@code at}, which was checked before. */
  JpegScan(
      byte[] data,
      int at,
      JpegBlocks blocks,
      @Nullable HuffmanTable[] dcTables,
      @Nullable HuffmanTable[] acTables) {
    this.blocks = blocks;
    int count = Bytes.u8(data, at);
    components = new int[count];
    dc = new HuffmanTable[count];
    ac = new HuffmanTable[count];
    for (int i = 0; i < count; i++) {
      components[i] = blocks.frame().component(Bytes.u8(data, at + 1 + 2 * i));
      dc[i] = dcTables[Bytes.u8(data, at + 2 + 2 * i) >> 4];
      ac[i] = acTables[Bytes.u8(data, at + 2 + 2 * i) & 15];
    }
    first = Bytes.u8(data, at + 1 + 2 * count);
    last = Bytes.u8(data, at + 2 + 2 * count);
    refinement = Bytes.u8(data, at + 3 + 2 * count) >> 4 > 0;
    progressive = blocks.frame().progressive();
  }

  /** Number of its units: interleaved ones, or blocks of the one component that it holds. */
  long units() {
    return components.length > 1 ? blocks.units() : blocks.blocks(components[0]);
  }

  /** A restart ends a run of blocks without data. */
  void restart() {
    blocksToSkip = 0;
  }

  /** Passes over a unit; false if the bits are not what they must be. */
  boolean skipUnit(JpegBits bits, long unit) {
    if (components.length == 1) {
      return skipBlock(bits, 0, (int) unit);
    }
    for (int i = 0; i < components.length; i++) {
      for (int k = blocks.frame().blocks(components[i]); k > 0; k--) {
        if (!skipBlock(bits, i, 0)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean skipBlock(JpegBits bits, int i, int block) {
    if (!progressive) {
      return skipDc(bits, dc[i]) && skipAc(bits, ac[i]);
    }
    if (first == 0) {
      if (refinement) {
        bits.skip(1);
        return true;
      }
      return skipDc(bits, dc[i]);
    }
    long[] nonZero = blocks.nonZero(components[i]);
    return refinement
        ? refineBand(bits, ac[i], nonZero, block)
        : skipBand(bits, ac[i], nonZero, block);
  }

  private static boolean skipDc(JpegBits bits, @Nullable HuffmanTable table) {
    int size = table == null ? -1 : table.next(bits);
    if (size < 0) {
      return false;
    }
    bits.skip(size);
    return true;
  }

  private static boolean skipAc(JpegBits bits, @Nullable HuffmanTable table) {
    for (int k = 1; k < 64; k++) {
      int symbol = table == null ? -1 : table.next(bits);
      if (symbol < 0) {
        return false;
      }
      int size = symbol & 15;
      k += symbol >> 4;
      if (size > 0) {
        if (k > 63) {
          return false;
        }
        bits.skip(size);
      } else if (symbol != 0xF0) {
        return true;
      }
    }
    return true;
  }

  private boolean skipBand(JpegBits bits, @Nullable HuffmanTable table, long[] nonZero, int block) {
    if (blocksToSkip > 0) {
      blocksToSkip--;
      return true;
    }
    for (int k = first; k <= last; k++) {
      int symbol = table == null ? -1 : table.next(bits);
      if (symbol < 0) {
        return false;
      }
      int run = symbol >> 4;
      int size = symbol & 15;
      if (size == 0 && run < 15) {
        blocksToSkip = (1 << run) + bits.take(run) - 1;
        return true;
      }
      k += run;
      if (size > 0) {
        if (k > last) {
          return false;
        }
        bits.skip(size);
        nonZero[block] |= 1L << k;
      }
    }
    return true;
  }

  private boolean refineBand(
      JpegBits bits, @Nullable HuffmanTable table, long[] nonZero, int block) {
    int k = first;
    while (k <= last && blocksToSkip == 0) {
      int symbol = table == null ? -1 : table.next(bits);
      int run = symbol >> 4;
      int size = symbol & 15;
      if (symbol < 0 || size > 1) {
        return false;
      }
      if (size == 0 && run < 15) {
        blocksToSkip = (1 << run) + bits.take(run);
        break;
      }
      bits.skip(size);
      k = refineRun(bits, nonZero[block], k, run);
      if (size > 0) {
        if (k > last) {
          return false;
        }
        nonZero[block] |= 1L << k;
      }
      k++;
    }
    if (blocksToSkip > 0) {
      refineRun(bits, nonZero[block], k, 64);
      blocksToSkip--;
    }
    return true;
  }

  /**
   * Passes over the correction bits of coefficients that are not zero, up to the zero behind a run
   * of that many; gives its index, or the one behind the band.
   */
  private int refineRun(JpegBits bits, long nonZero, int from, int run) {
    int zeros = run;
    int k = from;
    while (k <= last) {
      if ((nonZero >>> k & 1) != 0) {
        bits.skip(1);
      } else if (zeros-- == 0) {
        break;
      }
      k++;
    }
    return k;
  }
}
