package org.metaalbum.core.image;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Chunks of a PNG that start with a keyword, and of which some are compressed (third edition,
 * 11.3.2.3, 11.3.3, 11.3.4.4).
 */
final class PngText {

  private static final int LONGEST_KEYWORD = 79;

  /** Bytes that are inflated of the texts of an image; a hostile one could keep a program busy. */
  private static final int MOST_INFLATED = 8_000_000;

  private static final byte[] NONE = {};
  private static final int INFLATED_AT_ONCE = 8_192;

  /** Not what it should be. */
  private static final int DAMAGED = -1;

  /** Too long to be inflated wholly. */
  private static final int UNKNOWN = -2;

  /** The header of an ICC profile with its number of tags (ICC.1:2010, 7.2 and 7.3). */
  private static final int LEAST_PROFILE = 132;

  private static final int PROFILE_SPACE = 16;
  private static final int PROFILE_SIGNATURE = 36;
  private static final byte[] ACSP = "acsp".getBytes(US_ASCII);
  private static final byte[] GRAY = "GRAY".getBytes(US_ASCII);
  private static final byte[] RGB = "RGB ".getBytes(US_ASCII);

  private final byte[] data;
  private int left = MOST_INFLATED;

  PngText(byte[] data) {
    this.data = data;
  }

  /** Whether {@code [from, to)} is what a chunk tEXt may hold. */
  boolean isPlain(int from, int to) {
    return keywordEnd(from, to) >= 0;
  }

  /** The same of a chunk zTXt. */
  boolean isCompressed(int from, int to) {
    int compressed = compressed(from, to);
    return compressed >= 0 && isZlib(compressed, to);
  }

  /** The same of a chunk iTXt. */
  boolean isInternational(int from, int to) {
    int flag = keywordEnd(from, to) + 1;
    if (flag == 0 || to - flag < 2 || data[flag] < 0 || data[flag] > 1 || data[flag + 1] != 0) {
      return false;
    }
    int language = zero(flag + 2, to);
    int keyword = language < 0 ? -1 : zero(language + 1, to);
    return keyword >= 0 && (data[flag] == 0 || isZlib(keyword + 1, to));
  }

  /** The same of a chunk sPLT. */
  boolean isSuggestedPalette(int from, int to) {
    int depth = keywordEnd(from, to) + 1;
    if (depth == 0 || depth == to) {
      return false;
    }
    int entries = to - depth - 1;
    return (data[depth] == 8 && entries % 6 == 0) || (data[depth] == 16 && entries % 10 == 0);
  }

  /**
   * The same of a chunk iCCP.
   *
   * @param colours 1 in a gray image, else 3
   */
  boolean isProfile(int from, int to, int colours) {
    int compressed = compressed(from, to);
    byte[] start = new byte[LEAST_PROFILE];
    return compressed >= 0 && isProfile(inflate(compressed, to, start), start, colours);
  }

  private static boolean isProfile(int size, byte[] start, int colours) {
    return size == UNKNOWN
        || (size >= LEAST_PROFILE
            && size == Bytes.i32(start, 0)
            && Bytes.startsWith(start, PROFILE_SIGNATURE, LEAST_PROFILE, ACSP)
            && Bytes.startsWith(start, PROFILE_SPACE, LEAST_PROFILE, colours == 1 ? GRAY : RGB));
  }

  /** Where the zlib data behind a keyword and the only method is; -1 if they are not there. */
  private int compressed(int from, int to) {
    int method = keywordEnd(from, to) + 1;
    return method > 0 && method < to && data[method] == 0 ? method + 1 : -1;
  }

  /** Where the zero behind a keyword is; -1 if there is no legal one (11.3.3.2). */
  private int keywordEnd(int from, int to) {
    int end = zero(from, to);
    boolean legal = end > from && end - from <= LONGEST_KEYWORD;
    for (int i = from; legal && i < end; i++) {
      legal = isPrintable(Bytes.u8(data, i));
    }
    return legal ? end : -1;
  }

  /** Of Latin-1. */
  private static boolean isPrintable(int character) {
    return (character >= 32 && character < 127) || character > 160;
  }

  private int zero(int from, int to) {
    for (int i = from; i < to; i++) {
      if (data[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isZlib(int from, int to) {
    return inflate(from, to, NONE) != DAMAGED;
  }

  /**
   * Inflates {@code [from, to)}.
   *
   * @param start is left with the first bytes of what it holds
   * @return the number of all bytes that it holds, {@link #DAMAGED} if it isn't zlib data and
   *     nothing else, or {@link #UNKNOWN}
   */
  private int inflate(int from, int to, byte[] start) {
    if (left <= 0) {
      return UNKNOWN;
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(data, from, to - from);
      int count = inflater.inflate(start);
      byte[] rest = new byte[INFLATED_AT_ONCE];
      while (!inflater.finished() && count < left) {
        int more = inflater.inflate(rest);
        if (more == 0 && !inflater.finished()) {
          return DAMAGED;
        }
        count += more;
      }
      // The shortest one costs something, too: there may be millions.
      left -= count + INFLATED_AT_ONCE;
      if (!inflater.finished()) {
        return UNKNOWN;
      }
      return inflater.getRemaining() == 0 ? count : DAMAGED;
    } catch (DataFormatException e) {
      return DAMAGED;
    } finally {
      inflater.end();
    }
  }
}
