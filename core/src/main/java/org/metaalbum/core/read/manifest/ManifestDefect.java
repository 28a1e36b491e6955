package org.metaalbum.core.read.manifest;

/**
 * Something wrong with a manifest as a text.
 *
 * @param kind what kind of defect; each kind has a rule of its own
 * @param line 1-based line
 * @param detail what was found, for people
 */
public record ManifestDefect(Kind kind, int line, String detail) {

  /** Kinds of defects. */
  public enum Kind {
    /** Not UTF-8, or with a byte order mark in front; at the first such place. */
    ENCODING,
    /** A line that can't be verified, since it has not the form of one. */
    MALFORMED,
    /** A hash function that can't be verified; at the first such line. */
    UNSUPPORTED,
    /** A hash function other than the one that the manifest is named after; one for each. */
    MISNAMED,
    /** A hash function that is broken; one for each. */
    WEAK,
    /** No line with a digest. */
    EMPTY,
    /** The rest was not read. */
    OVER_LIMIT
  }
}
