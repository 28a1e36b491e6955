package org.metaalbum.core.image;

/**
 * The bits of the picture of a PNG, which is in one or more IDAT chunks that follow each other
 * (third edition, 11.2.3); of each byte the lowest bit comes first (RFC 1951, 3.1.1).
 *
 * <p>Bits are first made sure of by {@link #need}, and then taken by {@link #pull}. Loops that have
 * no time for that read and set the fields themselves, which therefore are those of the inflater:
 * as fields of another object they make it 6 % slower.
 */
abstract sealed class PngBits permits PngCodes {

  static final byte[] NONE = new byte[0];
  private static final int CHUNK_FRAME = 12;

  byte[] data = NONE;

  /** The chunk that is being read goes on in {@code [in, chunkEnd)}; the last ends at the end. */
  int in;

  int chunkEnd;
  private int end;

  /** Bits that were read and not used, the next being the lowest; those above the count are 0. */
  long bits;

  /** How many bits those are, at most 63. */
  int bitCount;

  /**
   * Starts with a picture.
   *
   * @param png the file
   * @param picture where the data of the IDAT chunks is: from that of the first to the end of the
   *     last, with checksums and headers in between; not empty
   */
  final void begin(byte[] png, PngStructure.Range picture) {
    data = png;
    end = picture.to();
    in = picture.from();
    chunkEnd = chunkEnd(in - 8);
    bits = 0;
    bitCount = 0;
  }

  /** Lets go of the file. */
  final void release() {
    data = NONE;
  }

  /** Makes sure that there are so many bits, at most 32; false if the data ends before. */
  final boolean need(int wanted) {
    while (bitCount < wanted) {
      if (chunkEnd - in >= Long.BYTES) {
        fill();
        cutOff();
        return true;
      }
      if (!hasMore()) {
        return false;
      }
      bits |= (long) Bytes.u8(data, in) << bitCount;
      in++;
      bitCount += 8;
    }
    return true;
  }

  /** Takes so many bits, at most 32, that are there. */
  final int pull(int wanted) {
    int value = (int) (bits & ((1L << wanted) - 1));
    bits >>>= wanted;
    bitCount -= wanted;
    return value;
  }

  /** Leaves out what is left of the byte that was begun. */
  final void skipToByte() {
    pull(bitCount & 7);
  }

  /** Whether there is a byte to read; goes to the next chunk for it. */
  private boolean hasMore() {
    while (in == chunkEnd) {
      if (chunkEnd == end) {
        return false;
      }
      in = chunkEnd + CHUNK_FRAME;
      chunkEnd = chunkEnd(chunkEnd + 4);
    }
    return true;
  }

  /** Whether nothing is left. */
  final boolean isUsedUp() {
    return bitCount == 0 && !hasMore();
  }

  /**
   * Takes whole bytes, of which there may be more in the next chunk.
   *
   * @param most how many at most, 1 or more
   * @return how many there were; 0 if the data ends here
   */
  final int take(byte[] target, int to, int most) {
    if (bitCount > 0) {
      target[to] = (byte) pull(8);
      return 1;
    }
    if (!hasMore()) {
      return 0;
    }
    int bytes = Math.min(most, chunkEnd - in);
    System.arraycopy(data, in, target, to, bytes);
    in += bytes;
    return bytes;
  }

  /**
   * The next entry of a code, whose bits are left where they are; 0 if the data ends within its
   * code.
   */
  final int entry(DeflateCode code) {
    int entry = code.entry(bits);
    while ((entry >> 8 & 0x3F) > bitCount) {
      if (!need(bitCount + 1)) {
        return 0;
      }
      entry = code.entry(bits);
    }
    return entry;
  }

  /** What an entry and the extra bits behind its code amount to; they are the next bits. */
  final int value(int entry) {
    return (entry >> 16) + (int) ((bits & ((1L << entry) - 1)) >>> (entry >> 8));
  }

  /** Takes the bits of an entry, which are there. */
  final void skip(int entry) {
    bits >>>= entry;
    bitCount -= entry & 63;
  }

  /**
   * Reads until there are 56 bits at least, from a chunk that has 8 bytes more. Bits above the
   * count are those of the next byte then, until {@link #cutOff}.
   */
  final void fill() {
    bits |= (long) Bytes.LONG.get(data, in) << bitCount;
    in += (63 - bitCount) >> 3;
    bitCount |= 56;
  }

  /** Makes bits above the count 0 again. */
  final void cutOff() {
    bits &= (1L << bitCount) - 1;
  }

  /** Where the data of the chunk ends whose length stands here; the last may be cut short. */
  private int chunkEnd(int at) {
    int from = at + 8;
    return from + Math.min(end - from, Bytes.i32(data, at));
  }
}
