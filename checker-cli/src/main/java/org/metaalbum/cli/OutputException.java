package org.metaalbum.cli;

import java.io.IOException;
import org.metaalbum.core.source.ReadFailure;

/** A report could not be written: a matter of the caller's disk, not of this program. */
final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param target what was written to, in words
   * @param cause what the system said
   */
  OutputException(String target, IOException cause) {
    super("can't write to " + target + ": " + ReadFailure.reason(cause), cause);
  }
}
