package org.metaalbum.core.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One scan of a progressive JPEG: passes over the codes of its blocks (ITU-T T.81, G.1.2 and G.2),
 * and keeps what it tells of the DC coefficients.
 */
final class JpegProgressiveScan {

  private final JpegBlocks blocks;
  private final JpegScan scan;
  private final int[] components;
  private final @Nullable HuffmanTable[] dc;
  private final @Nullable HuffmanTable[] ac;
  private final int[] predictions;
  private final int first;
  private final int last;
  private final boolean refinement;
  private final int low;
  private int blocksToSkip;

  JpegProgressiveScan(JpegScan scan, JpegBlocks blocks) {
    this.scan = scan;
    this.blocks = blocks;
    this.components = scan.components();
    this.dc = new HuffmanTable[components.length];
    this.ac = new HuffmanTable[components.length];
    this.predictions = new int[components.length];
    for (int i = 0; i < components.length; i++) {
      dc[i] = scan.dc(i);
      ac[i] = scan.ac(i);
    }
    this.first = scan.first();
    this.last = scan.last();
    this.refinement = scan.isRefinement();
    this.low = scan.low();
  }

  /** Whether it tells of DC coefficients, and not of a band of AC coefficients. */
  boolean isOfDc() {
    return first == 0;
  }

  /** A restart ends a run of blocks without data. */
  void restart() {
    blocksToSkip = 0;
    Arrays.fill(predictions, 0);
  }

  /**
   * Passes over a unit; false if the bits are not what they must be.
   *
   * @param unit its number
   * @param coefficients gets what it tells of DC coefficients, as far as it is long
   * @param next where that of its first block goes
   */
  boolean skipUnit(JpegBits bits, int unit, int[] coefficients, int next) {
    if (first > 0) {
      long[] nonZero = blocks.nonZero(components[0]);
      return refinement
          ? refineBand(bits, ac[0], nonZero, unit)
          : skipBand(bits, ac[0], nonZero, unit);
    }
    int at = next;
    for (int i = 0; i < components.length; i++) {
      for (int k = scan.blocksOf(i); k > 0; k--) {
        if (!refinement && !addDifference(bits, i)) {
          return false;
        }
        int value = refinement ? bits.take(1) : predictions[i];
        if (at < coefficients.length) {
          coefficients[at++] = value << low;
        }
      }
    }
    return true;
  }

  private boolean addDifference(JpegBits bits, int i) {
    HuffmanTable table = dc[i];
    int size = table == null ? -1 : table.next(bits);
    if (size < 0 || size > HuffmanTable.LARGEST_DC) {
      return false;
    }
    int value = bits.take(size);
    // F.2.2.1: a value whose first bit is 0 is negative.
    predictions[i] += value < 1 << (size - 1) ? value + 1 - (1 << size) : value;
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
