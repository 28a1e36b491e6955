package org.metaalbum.cli.render.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.metaalbum.cli.render.Renderer;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.core.report.Report;

/**
 * The report as one page that needs neither a network nor a script ({@code
 * docs/adr/0014-html-report.md}). It is written while it is made; only one finding at a time is
 * held as HTML.
 */
public final class HtmlRenderer implements Renderer {

  private static final String TEMPLATES = "org.metaalbum.cli.render.html.pages";

  private final RuleGuide guide;

  /**
   * @param guide explains rules
   */
  public HtmlRenderer(RuleGuide guide) {
    this.guide = guide;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlRenderer.class.getClassLoader(), TEMPLATES);
    try {
      templates.render("page.jte", new PageView(report, guide), new VisibleOutput(out));
    } catch (TemplateException failure) {
      if (failure.getCause() instanceof UncheckedIOException unwritable) {
        throw unwritable.getCause();
      }
      throw failure;
    }
  }
}
