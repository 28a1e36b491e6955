package org.metaalbum.core.source;

/**
 * A file, folder or link of a dataset.
 *
 * @param path relative to the dataset, with {@code /}; never empty. A name that is not UTF-8 has
 *     its odd bytes percent-encoded
 * @param kind what it is
 * @param size in bytes; 0 if it is no file
 * @param unicodeName whether the name is valid UTF-8
 */
public record Entry(String path, Kind kind, long size, boolean unicodeName) {

  /** What an entry is. Links are not followed, except to a file inside the dataset. */
  public enum Kind {
    FILE,
    FOLDER,
    /** A symbolic link to a file inside the dataset; read as that file. */
    LINK_TO_FILE,
    /** A symbolic link to a folder inside the dataset; not walked into. */
    LINK_TO_FOLDER,
    /** A symbolic link to something outside the dataset; never opened. */
    LINK_OUTSIDE,
    /** A symbolic link to nothing, or in a circle. */
    LINK_DANGLING,
    /** A pipe, socket or device; never opened. */
    SPECIAL,
    /**
     * An entry of an archive of which the bytes can't be had; an {@link ArchiveDefect} says why.
     */
    BLOCKED
  }

  /** The part behind the last {@code /}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder that it stands in; the empty string for the dataset's root. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Whether it stands right in this folder; the same as comparing {@link #folder}, and faster. */
  public boolean isIn(String folder) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? folder.isEmpty() : slash == folder.length() && path.startsWith(folder);
  }

  /** Whether it stands right in this folder, and has this name. */
  public boolean isCalled(String name, String folder) {
    int start = path.lastIndexOf('/') + 1;
    return path.length() - start == name.length() && path.endsWith(name) && isIn(folder);
  }

  /** Whether its bytes can be read as those of a file. */
  public boolean isReadableFile() {
    return kind == Kind.FILE || kind == Kind.LINK_TO_FILE;
  }

  /** The same with a path of its own, at a new place in memory. */
  Entry copy() {
    return new Entry(String.valueOf(path.toCharArray()), kind, size, unicodeName);
  }

  /** The same, where its bytes turned out not to be those that were put into the archive. */
  Entry blocked() {
    return new Entry(path, Kind.BLOCKED, 0, unicodeName);
  }

  /** Whether it is a folder that is walked into. */
  public boolean isFolder() {
    return kind == Kind.FOLDER;
  }
}
