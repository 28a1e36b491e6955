package org.metaalbum.core.source;

/**
 * Something that is wrong with the archive a dataset is in, and not with the dataset.
 *
 * @param kind what is wrong
 * @param path the entry, as the archive names it; {@code "."} for the archive itself
 * @param detail one phrase that says it exactly
 */
public record ArchiveDefect(Kind kind, String path, String detail) {

  /** What can be wrong with an archive. */
  public enum Kind {
    /** A name that leads out of the folder that the archive is unpacked in. */
    ESCAPES,
    /** A symbolic link. */
    LINK,
    /** An entry that needs a password. */
    ENCRYPTED,
    /** Two entries of one name. */
    TWICE,
    /** More than one folder at the top. */
    TOP_FOLDERS,
    /** Bytes that are not those that were put in. */
    DAMAGED,
    /** An entry that is small in the archive, and beyond the limit outside. */
    EXPANDS,
    /** A backslash where a slash separates folders. */
    BACKSLASH,
    /** A compression method that this program does not know. */
    METHOD,
    /** A top folder of another name than the archive. */
    OTHER_NAME
  }
}
