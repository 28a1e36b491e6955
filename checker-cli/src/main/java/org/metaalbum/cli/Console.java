package org.metaalbum.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.metaalbum.cli.terminal.Terminal;

/**
 * Where a command writes.
 *
 * @param out standard output: what was asked for, and nothing else
 * @param err standard error: progress and diagnostics
 * @param terminal what is known of both
 */
record Console(Writer out, PrintWriter err, Terminal terminal) {

  /** Something that writes. */
  @FunctionalInterface
  interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes to standard output. A reader that has gone, such as {@code head}, is no fault of
   * anybody: the rest is dropped.
   *
   * @throws OutputException if standard output can't be written to for another reason
   */
  void print(Content content) {
    try {
      content.writeTo(out);
      out.flush();
    } catch (IOException e) {
      if (!String.valueOf(e.getMessage()).contains("Broken pipe")) {
        throw new OutputException("standard output", e);
      }
    }
  }
}
