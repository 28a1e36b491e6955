package org.metaalbum.core.source;

/**
 * A file, folder or link of a dataset.
 *
 * @param path relative to the dataset, with {@code /}; never empty
 * @param kind what it is
 * @param size in bytes; 0 if it is no file
 */
public record Entry(String path, Kind kind, long size) {

  /** What an entry is. Links are not followed, except to a file inside the dataset. */
  public enum Kind {
    FILE,
    FOLDER,
    /** A symbolic link to a file or folder inside the dataset. */
    LINK_INSIDE,
    /** A symbolic link to something outside the dataset; never opened. */
    LINK_OUTSIDE,
    /** A symbolic link to nothing, or in a circle. */
    LINK_DANGLING,
    /** A pipe, socket or device; never opened. */
    SPECIAL,
    /** A folder that can't be listed, or something whose kind can't be told. */
    UNREADABLE
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
}
