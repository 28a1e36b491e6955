package org.metaalbum.schema;

/** Placeholder until the real one is merged. */
public final class ProfileException extends Exception {
  private static final long serialVersionUID = 1;

  public ProfileException(String message) {
    super(message);
  }
}
