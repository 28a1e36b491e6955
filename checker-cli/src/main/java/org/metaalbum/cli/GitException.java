package org.metaalbum.cli;

/** Git could not say what changed; the message tells why, without a full stop. */
final class GitException extends Exception {

  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message);
  }
}
