package org.metaalbum.cli.document;

/**
 * A file of the user that can't be used. Its message says where, what is wrong, and what to do:
 * {@code file:line:column: ...}.
 */
public final class DocumentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean unreadable;

  DocumentException(String message) {
    this(message, false);
  }

  /**
   * @param unreadable whether the file can't be opened, so that nothing is known of its content
   */
  DocumentException(String message, boolean unreadable) {
    super(message);
    this.unreadable = unreadable;
  }

  /** Whether the file can't be opened, so that nothing is known of its content. */
  public boolean isUnreadable() {
    return unreadable;
  }
}
