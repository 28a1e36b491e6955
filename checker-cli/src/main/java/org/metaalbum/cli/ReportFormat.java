package org.metaalbum.cli;

import org.metaalbum.cli.render.JsonRenderer;
import org.metaalbum.cli.render.Renderer;
import org.metaalbum.cli.render.TextRenderer;
import org.metaalbum.cli.terminal.Style;

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
  };

  /** What writes this format; the style is for text alone. */
  abstract Renderer renderer(Style style);
}
