package org.metaalbum.schema;

import org.jspecify.annotations.Nullable;

/** A profile that can't be used. Its message is one sentence for the user, without the place. */
public final class ProfileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final @Nullable String file;
  private final int line;
  private final int column;

  /**
   * @param message what is wrong, and what to do
   * @param file the profile's file; null if there is none
   * @param line 1-based; 0 if not known
   * @param column 1-based; 0 if not known
   */
  public ProfileException(String message, @Nullable String file, int line, int column) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** The profile's file; null if there is none. */
  public @Nullable String file() {
    return file;
  }

  /** The 1-based line; 0 if not known. */
  public int line() {
    return line;
  }

  /** The 1-based column; 0 if not known. */
  public int column() {
    return column;
  }
}
