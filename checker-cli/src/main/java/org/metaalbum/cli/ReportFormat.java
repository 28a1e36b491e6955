package org.metaalbum.cli;

import org.metaalbum.cli.render.JsonRenderer;
import org.metaalbum.cli.render.Renderer;
import org.metaalbum.cli.render.TextRenderer;
import org.metaalbum.cli.render.html.HtmlRenderer;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.rules.RuleCatalogue;

/** The formats of a report. */
public enum ReportFormat {
  /** For a person. */
  TEXT {
    @Override
    Renderer renderer(Style style) {
      return new TextRenderer(style);
    }
  },
  /** For a program. */
  JSON {
    @Override
    Renderer renderer(Style style) {
      return new JsonRenderer();
    }
  },
  /** A page with pictures, for a person. */
  HTML {
    @Override
    Renderer renderer(Style style) {
      return new HtmlRenderer(rule -> RuleCatalogue.find(rule).map(RuleCatalogue::page).orElse(""));
    }

    @Override
    boolean showsImages() {
      return true;
    }
  };

  /** What writes this format; the style is for text alone. */
  abstract Renderer renderer(Style style);

  /** Whether it has a use for the pictures that are made for those alone who want them. */
  boolean showsImages() {
    return false;
  }
}
