package org.metaalbum.core.source;

import java.io.IOException;

/** The bytes of a file are not those that were put into its archive; the message says why not. */
public final class DamagedEntryException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * @param detail one phrase, such as {@code its checksum differs}
   */
  public DamagedEntryException(String detail) {
    super(detail);
  }
}
