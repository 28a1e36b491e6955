package org.metaalbum.core.image;

import org.jspecify.annotations.Nullable;

/**
 * A scan of a JPEG as libjpeg reads it: a coefficient behind the end of its block, for one, is put
 * in the last place without a word (ITU-T T.81, F.2.2 for sequential scans, G.1.2 and G.2 for
 * progressive ones).
 */
final class JpegTolerantScan {

  private static final int LAST = 63;

  private final JpegBlocks blocks;
  private final JpegReadAhead bits;
  private final JpegScan scan;
  private final int[] components;
  private final @Nullable HuffmanTable[] dc;
  private final @Nullable HuffmanTable[] ac;
  private final int first;
  private final int last;
  private final boolean refinement;
  private int blocksToSkip;

  /** Reads the header at {@code at}, which was checked before. */
  JpegTolerantScan(
      byte[] data, int at, JpegBlocks blocks, HuffmanTables tables, JpegReadAhead bits) {
    this.blocks = blocks;
    this.bits = bits;
    this.scan = new JpegScan(data, at, blocks, tables);
    this.components = scan.components();
    this.dc = new HuffmanTable[components.length];
    this.ac = new HuffmanTable[components.length];
    for (int i = 0; i < components.length; i++) {
      dc[i] = scan.dc(i);
      ac[i] = scan.ac(i);
    }
    this.first = scan.first();
    this.last = scan.last();
    this.refinement = scan.isRefinement();
  }

  boolean isSequential() {
    return !blocks.frame().progressive();
  }

  int units() {
    return scan.units();
  }

  int blocksOfUnit() {
    return scan.blocksOfUnit();
  }

  /** A restart ends a run of blocks without data. */
  void restart() {
    blocksToSkip = 0;
  }

  /** Reads the unit of this number. */
  void readUnit(int unit) {
    for (int i = 0; i < components.length; i++) {
      for (int k = scan.blocksOf(i); k > 0 && !bits.stopped(); k--) {
        readBlock(i, unit);
      }
    }
  }

  private void readBlock(int i, int unit) {
    if (isSequential()) {
      readDifference(i);
      readCoefficients(i);
    } else if (first > 0) {
      long[] nonZero = blocks.nonZero(components[i]);
      if (refinement) {
        refineBand(nonZero, unit);
      } else {
        readBand(nonZero, unit);
      }
    } else if (refinement) {
      bits.take(1);
    } else {
      readDifference(i);
    }
  }

  private int symbol(@Nullable HuffmanTable table) {
    if (table == null) {
      bits.complain();
      return 0;
    }
    return bits.code(table);
  }

  private void readDifference(int i) {
    int size = symbol(dc[i]);
    if (size > 0) {
      bits.take(size);
    }
  }

  private void readCoefficients(int i) {
    for (int k = 1; k <= LAST && !bits.stopped(); k++) {
      int symbol = symbol(ac[i]);
      int size = symbol & 15;
      k += symbol >> 4;
      if (size > 0) {
        bits.take(size);
      } else if (symbol >> 4 < 15) {
        return;
      }
    }
  }

  private void readBand(long[] nonZero, int block) {
    if (blocksToSkip > 0) {
      blocksToSkip--;
      return;
    }
    for (int k = first; k <= last && !bits.stopped(); k++) {
      int symbol = symbol(ac[0]);
      int run = symbol >> 4;
      int size = symbol & 15;
      if (size == 0 && run < 15) {
        blocksToSkip = runOfBlocks(run) - 1;
        return;
      }
      k += run;
      if (size > 0) {
        bits.take(size);
        nonZero[block] |= 1L << Math.min(k, LAST);
      }
    }
  }

  private void refineBand(long[] nonZero, int block) {
    int k = first;
    while (k <= last && blocksToSkip == 0 && !bits.stopped()) {
      int symbol = symbol(ac[0]);
      int run = symbol >> 4;
      int size = symbol & 15;
      if (size == 0 && run < 15) {
        blocksToSkip = runOfBlocks(run);
        break;
      }
      if (size > 1) {
        bits.complain();
      }
      if (size > 0) {
        bits.take(1);
      }
      k = refineRun(nonZero[block], k, run);
      if (size > 0) {
        nonZero[block] |= 1L << Math.min(k, LAST);
      }
      k++;
    }
    if (blocksToSkip > 0) {
      refineRun(nonZero[block], k, LAST + 1);
      blocksToSkip--;
    }
  }

  private int runOfBlocks(int power) {
    return (1 << power) + (power > 0 ? bits.take(power) : 0);
  }

  /** Takes correction bits up to the zero behind a run of zeros, and tells where that is. */
  private int refineRun(long nonZero, int from, int run) {
    int zeros = run;
    int k = from;
    while (k <= last) {
      if ((nonZero >>> k & 1) != 0) {
        bits.take(1);
      } else if (zeros-- == 0) {
        break;
      }
      k++;
    }
    return k;
  }
}
