package org.metaalbum.core.image;

/**
 * Something wrong with the bytes of an image.
 *
 * @param kind what kind of damage
 * @param detail one phrase for people, the same on every machine and JDK
 */
public record ImageDefect(Kind kind, String detail) implements Comparable<ImageDefect> {

  /** Kinds of damage; an image has at most one of the first six. */
  public enum Kind {
    /** It is larger, or declares to be larger, than the limits; it was not decoded. */
    OVER_LIMIT,
    /** It uses a coding that common decoders don't read (arithmetic, lossless, hierarchical). */
    UNSUPPORTED_CODING,
    /** Its data ends too early. */
    TRUNCATED,
    /** Its data is damaged. */
    CORRUPT,
    /** Its data breaks the standard, and the reference decoder reads it without a complaint. */
    IRREGULAR,
    /** All pixels are there, but the end marker is not. */
    END_MISSING,
    /** There are bytes behind the end marker. */
    TRAILING_DATA
  }

  /** An image that lacks nothing but its end marker. */
  static ImageDefect endMissing(String marker) {
    return new ImageDefect(
        Kind.END_MISSING, "all pixels are there, the end marker " + marker + " is not");
  }

  /** An image that breaks the standard, and is read without a complaint. */
  static ImageDefect irregular(String detail) {
    return new ImageDefect(Kind.IRREGULAR, detail);
  }

  /** An image of which the reference decoder could not say anything. */
  static ImageDefect outOfMemory() {
    return new ImageDefect(Kind.OVER_LIMIT, "it needs more memory than this run was given");
  }

  @Override
  public int compareTo(ImageDefect other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : detail.compareTo(other.detail);
  }
}
