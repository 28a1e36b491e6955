package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import org.metaalbum.core.report.Report;

/** Writes a finished report in one format. Decides nothing: every renderer tells the same story. */
public interface Renderer {

  /**
   * Writes the report; neither flushes nor closes.
   *
   * @throws IOException if {@code out} can't be written to
   */
  void render(Report report, Writer out) throws IOException;
}
