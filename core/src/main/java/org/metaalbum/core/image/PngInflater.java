package org.metaalbum.core.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.Adler32;

/**
 * Inflates the picture of a PNG: a zlib stream (RFC 1950) of deflated blocks (RFC 1951), in one or
 * more IDAT chunks that follow each other. It is strict: what zlib refuses is refused, at the same
 * symbol, and so are distances over the window that the stream declares, as libpng does.
 *
 * <p>Why not the JDK's: pictures of photographs are mostly single bytes and short copies, and with
 * tables made for that, eight bytes read at once and copies of eight bytes, half of the time is
 * enough; and how fast a check is no longer depends on the zlib that a JDK was built with.
 *
 * <p>One instance inflates any number of pictures, one after the other.
 */
final class PngInflater extends PngCodes {

  /** What inflating came to. */
  enum Verdict {
    WHOLE,
    /** All was well until the data ended. */
    INCOMPLETE,
    /** The stream or its checksum is damaged, or what came of it was not wanted. */
    DAMAGED
  }

  /** Looks at what was inflated. */
  interface Taker {
    /**
     * Gets the next bytes {@code [from, to)}.
     *
     * @return whether they are right; false ends it all
     */
    boolean take(byte[] bytes, int from, int to);
  }

  /** How many bytes a copy may reach back. */
  static final int WINDOW = 1 << 15;

  /** Bytes that must be free behind what may be filled: a step may exceed it by so many. */
  static final int SLACK = 288;

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final Taker NOBODY = (bytes, from, to) -> false;
  private static final int LITERAL_BITS = DeflateCode.Kind.LITERALS.bits;
  private static final int LITERAL_MASK = (1 << LITERAL_BITS) - 1;
  private static final int LITERAL_REST = (1 << (DeflateCode.LONGEST - LITERAL_BITS)) - 1;
  private static final int DISTANCE_BITS = DeflateCode.Kind.DISTANCES.bits;
  private static final int DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;
  private static final int DISTANCE_REST = (1 << (DeflateCode.LONGEST - DISTANCE_BITS)) - 1;

  private final Adler32 adler = new Adler32();

  private byte[] out = NONE;
  private int outAt;
  private int taken;
  private int limit;
  private int window;
  private Taker taker = NOBODY;

  /**
   * Inflates a picture.
   *
   * @param png the file
   * @param picture where the data of the IDAT chunks is: from that of the first to the end of the
   *     last, with checksums and headers in between
   * @param target is filled from index 0; when there is no room left, its last {@link #WINDOW}
   *     bytes become its first, and it is filled from there
   * @param room how many bytes of it may be filled, {@link #SLACK} less than it has
   * @param wanted gets all bytes once, at the latest when there is no room for more
   */
  Verdict inflate(byte[] png, PngStructure.Range picture, byte[] target, int room, Taker wanted) {
    if (picture.from() == picture.to()) {
      return Verdict.INCOMPLETE;
    }
    begin(png, picture);
    out = target;
    outAt = 0;
    taken = 0;
    limit = room;
    taker = wanted;
    adler.reset();
    Step step = stream();
    if (step != Step.DAMAGED && !hand()) {
      step = Step.DAMAGED;
    }
    if (step == Step.DONE) {
      step = trailer();
    }
    // Large ones are not to be kept.
    release();
    out = NONE;
    taker = NOBODY;
    return switch (step) {
      case DONE -> Verdict.WHOLE;
      case INCOMPLETE -> Verdict.INCOMPLETE;
      default -> Verdict.DAMAGED;
    };
  }

  private Step stream() {
    if (!need(16)) {
      return Step.INCOMPLETE;
    }
    int method = pull(8);
    int flags = pull(8);
    window = 1 << (8 + (method >> 4));
    if ((method << 8 | flags) % 31 != 0 || (method & 15) != 8 || window > WINDOW) {
      return Step.DAMAGED;
    }
    if ((flags & 0x20) != 0) {
      // A PNG knows no preset dictionary.
      return need(32) ? Step.DAMAGED : Step.INCOMPLETE;
    }
    boolean last = false;
    while (!last) {
      if (!need(3)) {
        return Step.INCOMPLETE;
      }
      last = pull(1) == 1;
      Step step =
          switch (pull(2)) {
            case 0 -> stored();
            case 1 -> coded(fixedCodes());
            case 2 -> coded(dynamicCodes());
            default -> Step.DAMAGED;
          };
      if (step != Step.DONE) {
        return step;
      }
    }
    return Step.DONE;
  }

  /** The checksum, behind which nothing may be left. */
  private Step trailer() {
    skipToByte();
    if (!need(32)) {
      return Step.INCOMPLETE;
    }
    boolean right = Integer.reverseBytes(pull(32)) == (int) adler.getValue();
    return right && isUsedUp() ? Step.DONE : Step.DAMAGED;
  }

  private Step stored() {
    skipToByte();
    if (!need(32)) {
      return Step.INCOMPLETE;
    }
    int size = pull(16);
    if (size != (~pull(16) & 0xFFFF)) {
      return Step.DAMAGED;
    }
    while (size > 0) {
      if (outAt > limit && !makeRoom()) {
        return Step.DAMAGED;
      }
      int count = take(out, outAt, Math.min(size, limit + 1 - outAt));
      if (count == 0) {
        return Step.INCOMPLETE;
      }
      outAt += count;
      size -= count;
    }
    return Step.DONE;
  }

  private Step coded(Step codes) {
    Step step = codes == Step.DONE ? Step.MORE : codes;
    while (step == Step.MORE) {
      if (outAt > limit && !makeRoom()) {
        return Step.DAMAGED;
      }
      // The fast way needs to see 16 bytes; the last ones of a chunk go the careful way.
      step = chunkEnd - in >= 16 ? symbols() : symbol();
    }
    return step;
  }

  /**
   * Decodes symbols as long as there is enough to read from, and room. Until it ends, bits above
   * the count of bits are those of the next byte.
   */
  private Step symbols() {
    Step step = Step.MORE;
    while (step == Step.MORE) {
      int entry = literalRun();
      if (entry < 0) {
        break;
      }
      step = special(entry);
    }
    cutOff();
    return step;
  }

  /**
   * Decodes literals, which nearly all symbols of a photograph are: a loop of its own, so that Java
   * has a register for all that it needs. Of the count of bits only the lower 6 bits count here.
   *
   * @return the entry of the symbol that is no literal, which is left where it is; negative if
   *     there is no more to read from, or no room
   */
  private int literalRun() {
    final byte[] source = data;
    final byte[] target = out;
    final int[] table = literals.table();
    final int last = chunkEnd - 16;
    final int full = limit;
    if (source.length - 7 < 0 || target.length - 1 < 0) {
      // Never so. But Java asks this wherever it reads and writes, and once here is enough for it;
      // else it makes the loop anew for each answer, which is 6 % slower.
      return -1;
    }
    long buffer = bits;
    int count = bitCount;
    int from = in;
    int to = outAt;
    int entry = -1;
    while (from <= last && to <= full) {
      buffer |= (long) Bytes.LONG.get(source, from) << count;
      from += 7 - (count >> 3 & 7);
      count |= 56;
      // There are 56 bits at least: enough for four entries of the first table, and if the fourth
      // is none of a literal, for any length. Java would not unroll a loop of four: 5 % slower.
      entry = table[(int) buffer & LITERAL_MASK];
      if (entry >= 0) {
        break;
      }
      SHORT.set(target, to, (short) (entry >>> 14));
      to -= entry >> 30;
      buffer >>>= entry;
      count -= entry;
      entry = table[(int) buffer & LITERAL_MASK];
      if (entry >= 0) {
        break;
      }
      SHORT.set(target, to, (short) (entry >>> 14));
      to -= entry >> 30;
      buffer >>>= entry;
      count -= entry;
      entry = table[(int) buffer & LITERAL_MASK];
      if (entry >= 0) {
        break;
      }
      SHORT.set(target, to, (short) (entry >>> 14));
      to -= entry >> 30;
      buffer >>>= entry;
      count -= entry;
      entry = table[(int) buffer & LITERAL_MASK];
      if (entry >= 0) {
        break;
      }
      SHORT.set(target, to, (short) (entry >>> 14));
      to -= entry >> 30;
      buffer >>>= entry;
      count -= entry;
    }
    bits = buffer;
    bitCount = count & 63;
    in = from;
    outAt = to;
    return entry;
  }

  /**
   * Decodes the symbol of this entry: a copy, the end of the block, or a literal of a long code.
   */
  private Step special(int first) {
    int entry = first;
    if ((entry & DeflateCode.SECOND) == DeflateCode.SECOND) {
      entry = literals.table()[(entry >> 16) + ((int) (bits >> LITERAL_BITS) & LITERAL_REST)];
    }
    if ((entry & DeflateCode.SPECIAL) != 0) {
      skip(entry);
      return entry >> 16 == 0 ? Step.DONE : Step.DAMAGED;
    }
    if (entry < 0) {
      out[outAt++] = (byte) (entry >>> 14);
      skip(entry);
      return Step.MORE;
    }
    int length = value(entry);
    skip(entry);
    fill();
    int[] table = distances.table();
    entry = table[(int) bits & DISTANCE_MASK];
    if ((entry & DeflateCode.SECOND) == DeflateCode.SECOND) {
      entry = table[(entry >> 16) + ((int) (bits >> DISTANCE_BITS) & DISTANCE_REST)];
    }
    int distance = value(entry);
    if ((entry & DeflateCode.SPECIAL) != 0 || distance > outAt || distance > window) {
      return Step.DAMAGED;
    }
    skip(entry);
    copy(out, outAt, length, distance);
    outAt += length;
    return Step.MORE;
  }

  /** Copies what stands so far before; it may overlap, and writes up to 8 bytes more. */
  private static void copy(byte[] target, int to, int length, int distance) {
    int at = to;
    int back = distance;
    // What comes again after a few bytes does so after twice as many.
    for (; back < Long.BYTES; back *= 2) {
      Bytes.LONG.set(target, at, (long) Bytes.LONG.get(target, at - back));
      at += back;
    }
    // To an end that is met exactly (docs/adr/0004).
    int end = at + ((to + length - at + 7) & -8);
    for (; at != end; at += Long.BYTES) {
      Bytes.LONG.set(target, at, (long) Bytes.LONG.get(target, at - back));
    }
  }

  /** Decodes one symbol, and looks before each bit whether there is one. */
  private Step symbol() {
    int entry = entry(literals);
    if (entry == 0) {
      return Step.INCOMPLETE;
    }
    if (entry < 0) {
      out[outAt++] = (byte) (entry >> 14);
      pull(entry >> 8 & 0x3F);
      return Step.MORE;
    }
    if ((entry & DeflateCode.SPECIAL) != 0) {
      skip(entry);
      return entry >> 16 == 0 ? Step.DONE : Step.DAMAGED;
    }
    if (!need(entry & 0x3F)) {
      return Step.INCOMPLETE;
    }
    int length = value(entry);
    skip(entry);
    entry = entry(distances);
    if (entry == 0) {
      return Step.INCOMPLETE;
    }
    if ((entry & DeflateCode.SPECIAL) != 0) {
      return Step.DAMAGED;
    }
    if (!need(entry & 0x3F)) {
      return Step.INCOMPLETE;
    }
    int distance = value(entry);
    skip(entry);
    if (distance > outAt || distance > window) {
      return Step.DAMAGED;
    }
    copy(out, outAt, length, distance);
    outAt += length;
    return Step.MORE;
  }

  /** Hands over what is new. */
  private boolean hand() {
    adler.update(out, taken, outAt - taken);
    boolean right = taker.take(out, taken, outAt);
    taken = outAt;
    return right;
  }

  /** Hands over what is new, and keeps only what copies may reach. */
  private boolean makeRoom() {
    if (!hand()) {
      return false;
    }
    System.arraycopy(out, outAt - WINDOW, out, 0, WINDOW);
    outAt = WINDOW;
    taken = WINDOW;
    return true;
  }
}
