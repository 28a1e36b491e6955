package org.metaalbum.core.image;

/**
 * How libjpeg takes bits from the coded data of a JPEG: it fills a buffer whenever that is short of
 * the bits asked for, and drops in silence what is left in it when a scan ends. So bytes in excess
 * are noticed only if the buffer had no room for them, and what that depends on can be told: builds
 * differ in the size of the buffer, and libjpeg-turbo has a quick way besides, with no checks, as
 * long as very much data lies in memory.
 */
final class JpegReadAhead {

  /**
   * A build of libjpeg.
   *
   * @param depth the buffer is filled until it holds this many bits
   * @param quick whether it has the quick way
   */
  record Build(int depth, boolean quick) {

    /** libjpeg-turbo on machines of 64 bits, as Linux distributions and their JDKs have it. */
    static final Build TURBO = new Build(57, true);

    /** The libjpeg that comes with the sources of OpenJDK. */
    static final Build OPENJDK = new Build(25, false);
  }

  /** Codes up to this length are looked up at once. */
  private static final int SHORT_CODE = 8;

  private static final int LONGEST_CODE = 16;

  /** The quick way fills the buffer by 6 bytes if it holds no more than 16 bits. */
  private static final int QUICK_LEVEL = 16;

  private static final int QUICK_BYTES = 6;

  private final byte[] data;
  private final int end;
  private final Build build;
  private int at;
  private int marker;
  private int discarded;
  private long buffer;
  private int count;
  private boolean quickly;
  private boolean obstructed;
  private boolean complained;

  JpegReadAhead(byte[] data, int from, int end, Build build) {
    this.data = data;
    this.at = from;
    this.end = end;
    this.build = build;
  }

  /** Whether libjpeg has warned of something. */
  boolean complained() {
    return complained;
  }

  /** Warns of what this class doesn't see. */
  void complain() {
    complained = true;
  }

  /** Where it goes on to read. */
  int position() {
    return at;
  }

  /** The next marker, behind which it goes on; bytes before it are complained of. */
  int nextMarker() {
    if (marker == 0) {
      findMarker();
    }
    int found = marker;
    marker = 0;
    return found;
  }

  /** Goes behind a segment. */
  void skipTo(int position) {
    at = position;
  }

  /** Goes behind a restart marker, which must be the one of this number. */
  void restart(int number) {
    discarded += count / 8;
    count = 0;
    if (nextMarker() != JpegMarker.RST0 + number) {
      complained = true;
    }
  }

  /** A scan begins, with nothing read ahead. */
  void clear() {
    count = 0;
  }

  /**
   * Takes the data of a unit.
   *
   * @param inMemory how many bytes must lie in memory for the quick way
   * @param available how many bytes lie there
   */
  void takeUnit(Runnable unit, int inMemory, int available) {
    if (build.quick() && marker == 0 && available >= inMemory) {
      int position = at;
      long bits = buffer;
      int left = count;
      quickly = true;
      unit.run();
      quickly = false;
      if (!obstructed) {
        return;
      }
      // A marker came in the way: once more, with all checks.
      obstructed = false;
      at = position;
      buffer = bits;
      count = left;
    }
    unit.run();
  }

  /** Whether to take more of this unit has no use. */
  boolean stopped() {
    return complained || obstructed;
  }

  /** Takes 1 to 16 bits. */
  int take(int bits) {
    if (quickly) {
      fillQuickly();
    } else {
      require(bits);
    }
    return stopped() ? 0 : bits(bits);
  }

  /** Takes a code, and gives its symbol. */
  int code(HuffmanTable table) {
    if (quickly) {
      fillQuickly();
    } else if (count < SHORT_CODE) {
      fill();
    }
    int length = 1;
    if (count >= SHORT_CODE) {
      int code = table.code(peek(SHORT_CODE) << (16 - SHORT_CODE));
      if (code >= 0 && code >> 8 <= SHORT_CODE) {
        count -= code >> 8;
        return code & 0xFF;
      }
      length = SHORT_CODE + 1;
    }
    require(length);
    int taken = stopped() ? 0 : bits(length);
    while (!stopped()) {
      int code = length > LONGEST_CODE ? -1 : table.code(taken << (16 - length));
      if (code >= 0 && code >> 8 <= length) {
        return code & 0xFF;
      }
      if (length > LONGEST_CODE) {
        // The quick way takes no code at all for the end of a block.
        complained |= !quickly;
        return 0;
      }
      require(1);
      taken = stopped() ? 0 : taken << 1 | bits(1);
      length++;
    }
    return 0;
  }

  private int peek(int bits) {
    return (int) (buffer >>> (count - bits)) & (1 << bits) - 1;
  }

  private int bits(int bits) {
    int taken = peek(bits);
    count -= bits;
    return taken;
  }

  private void require(int bits) {
    if (!quickly && count < bits) {
      fill();
      complained |= count < bits;
    }
  }

  private void fill() {
    while (marker == 0 && count < build.depth()) {
      int next = byteAt(at++);
      if (next == 0xFF) {
        while (next == 0xFF) {
          next = byteAt(at++);
        }
        if (next != 0) {
          marker = next;
          return;
        }
        next = 0xFF;
      }
      buffer = buffer << 8 | next;
      count += 8;
    }
  }

  private void fillQuickly() {
    if (count > QUICK_LEVEL) {
      return;
    }
    for (int i = 0; i < QUICK_BYTES; i++) {
      int next = byteAt(at++);
      if (next == 0xFF && byteAt(at++) != 0) {
        obstructed = true;
        return;
      }
      buffer = buffer << 8 | next;
      count += 8;
    }
  }

  private void findMarker() {
    while (marker == 0) {
      while (byteAt(at) != 0xFF) {
        discarded++;
        at++;
      }
      while (byteAt(at) == 0xFF) {
        at++;
      }
      marker = byteAt(at++);
      if (marker == 0) {
        discarded += 2;
      }
    }
    complained |= discarded > 0;
    discarded = 0;
  }

  /** A byte of the data, behind which there is an end marker in any case. */
  private int byteAt(int position) {
    if (position < end) {
      return Bytes.u8(data, position);
    }
    return (position - end) % 2 == 0 ? 0xFF : JpegMarker.EOI;
  }
}
