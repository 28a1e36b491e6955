package org.metaalbum.core.image;

import java.util.Arrays;

/**
 * Passes over the codes of a sequential scan of a JPEG (ITU-T T.81, F.2.2), and keeps the DC
 * coefficients of its blocks. One instance serves many scans.
 *
 * <p>{@link #unit} is where nearly all the time of a check is spent. It holds the next 56 to 64
 * bits in a word, and passes over several codes at a time ({@link HuffmanTable#runs}).
 */
final class JpegSequentialScan {

  /** The most blocks that a unit may have (B.2.3). */
  private static final int MAXIMUM_BLOCKS = 10;

  private static final int COEFFICIENTS = 64;

  private final int[][] sizes = new int[MAXIMUM_BLOCKS][];
  private final int[][] runs = new int[MAXIMUM_BLOCKS][];
  private final HuffmanTable[] dcTables = new HuffmanTable[MAXIMUM_BLOCKS];
  private final HuffmanTable[] acTables = new HuffmanTable[MAXIMUM_BLOCKS];
  private final int[] componentOf = new int[MAXIMUM_BLOCKS];
  private final int[] predictions = new int[MAXIMUM_BLOCKS];
  private int blocks;

  /**
   * The next bits, the first one highest; how many there are; where the byte behind them stands.
   */
  private long bits;

  private int bitCount;
  private int in;

  /** Where the next DC coefficient goes. */
  private int next;

  /** Starts a scan whose units have no blocks yet. */
  void clear() {
    blocks = 0;
  }

  /** Adds a block to the unit: the number of its component in the scan, and its tables. */
  void addBlock(int component, HuffmanTable dc, HuffmanTable ac) {
    componentOf[blocks] = component;
    dcTables[blocks] = dc;
    acTables[blocks] = ac;
    sizes[blocks] = dc.sizes();
    runs[blocks] = ac.runs();
    blocks++;
  }

  /** How many blocks a unit has. */
  int blocks() {
    return blocks;
  }

  /**
   * Passes over the data between two markers.
   *
   * @param coded the data
   * @param units how many units it must have
   * @param coefficients gets the DC coefficients of the blocks in their order, as far as it is long
   * @param first where the first one goes
   * @return whether the data is that of so many units, and nothing else
   */
  boolean skip(JpegCodedData coded, int units, int[] coefficients, int first) {
    Arrays.fill(predictions, 0);
    bits = 0;
    bitCount = 0;
    in = 0;
    next = first;
    for (int unit = 0; unit < units; unit++) {
      if (!unit(coded.bytes(), coefficients) || left(coded) < 0) {
        return false;
      }
    }
    return left(coded) < 8;
  }

  /** How many bits of the data are left; negative if it was read beyond its end. */
  private long left(JpegCodedData coded) {
    return 8L * coded.length() - (8L * in - bitCount);
  }

  /**
   * Passes over a unit, and behind the end of the data over what stands there.
   *
   * <p>A method that is called again and again is compiled once, and as a whole; a loop that goes
   * on for long would first be compiled in its midst, and then once more.
   *
   * @return whether all its codes are codes, and no block has too many coefficients
   */
  private boolean unit(byte[] bytes, int[] coefficients) {
    long ahead = bits;
    int count = bitCount;
    int at = in;
    for (int block = 0; block < blocks; block++) {
      // Bits that are there already are put in once more, as what they are.
      ahead |= (long) JpegCodedData.WORDS.get(bytes, at) >>> count;
      at += (63 - count) >>> 3;
      count |= 56;

      int size = sizes[block][(int) (ahead >>> (Long.SIZE - HuffmanTable.SIZE_BITS))];
      if (size == 0) {
        size = dcTables[block].longSize((int) (ahead >>> 48));
        if (size < 0) {
          return false;
        }
      }
      int length = size & 0xFF;
      size >>= 8;
      ahead <<= length;
      int value = (int) (ahead >>> 1 >>> (63 - size));
      ahead <<= size;
      count -= length + size;
      // F.2.2.1: a value whose first bit is 0 is negative. That is as likely as not, so a branch
      // would be mispredicted every other time; this has none.
      int negative = (value - (1 << (size - 1))) >> 31;
      int difference = value + (negative & (1 - (1 << size)));
      int component = componentOf[block];
      predictions[component] += difference;
      if (next < coefficients.length) {
        coefficients[next++] = predictions[component];
      }

      int[] table = runs[block];
      int coefficient = 1;
      while (coefficient < COEFFICIENTS) {
        int run;
        int behind;
        // Nothing but looks is in this loop, so that Java has a register for all that it needs. One
        // look a turn would take 5 % longer.
        do {
          ahead |= (long) JpegCodedData.WORDS.get(bytes, at) >>> count;
          at += (63 - count) >>> 3;
          count |= 56;

          run = table[(int) (ahead >>> (Long.SIZE - HuffmanTable.RUN_BITS))];
          behind = coefficient + (run >> 8 & 0xFF);
          if (behind >= COEFFICIENTS) {
            break;
          }
          // Java shifts by the lowest 6 bits alone, and these are the number of bits.
          ahead <<= run;
          count -= run & 63;
          coefficient = behind;
          if (run < 0) {
            break;
          }
          // A look takes at most 22 bits: there are enough for a second one.
          run = table[(int) (ahead >>> (Long.SIZE - HuffmanTable.RUN_BITS))];
          behind = coefficient + (run >> 8 & 0xFF);
          if (behind >= COEFFICIENTS) {
            break;
          }
          ahead <<= run;
          count -= run & 63;
          coefficient = behind;
        } while (run >= 0);
        if (behind >= COEFFICIENTS) {
          run = acTables[block].oneRun((int) (ahead >>> 48));
          behind = coefficient + (run >> 8 & 0xFF);
          if (behind > COEFFICIENTS) {
            return false;
          }
          ahead <<= run;
          count -= run & 63;
        }
        coefficient = run < 0 ? COEFFICIENTS : behind;
      }
    }
    bits = ahead;
    bitCount = count;
    in = at;
    return true;
  }
}
