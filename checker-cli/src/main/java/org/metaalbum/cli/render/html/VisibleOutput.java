package org.metaalbum.cli.render.html;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.metaalbum.cli.terminal.SafeText;

/**
 * Where templates write to. Every value passes here, and becomes visible text before it becomes
 * HTML: neither a control character nor a mark that reorders a line reaches the page.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  VisibleOutput(Writer out) {
    super(new WriterOutput(out));
  }

  @Override
  public void writeUserContent(String value) {
    super.writeUserContent(value == null ? null : SafeText.of(value));
  }
}
