package org.metaalbum.cli;

import org.metaalbum.cli.render.GithubRenderer;
import org.metaalbum.cli.render.JsonRenderer;
import org.metaalbum.cli.render.JunitRenderer;
import org.metaalbum.cli.render.MarkdownRenderer;
import org.metaalbum.cli.render.Renderer;
import org.metaalbum.cli.render.SarifRenderer;
import org.metaalbum.cli.render.TextRenderer;
import org.metaalbum.cli.render.html.HtmlRenderer;
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
  },
  /** A page with pictures, for a person. */
  HTML {
    @Override
    Renderer renderer(Style style) {
      return new HtmlRenderer(new CatalogueGuide());
    }

    @Override
    boolean showsImages() {
      return true;
    }
  },
  /** For a comment on a pull request. */
  MARKDOWN {
    @Override
    Renderer renderer(Style style) {
      return new MarkdownRenderer();
    }
  },
  /** For code scanning, and for editors. */
  SARIF {
    @Override
    Renderer renderer(Style style) {
      return new SarifRenderer(new CatalogueGuide());
    }
  },
  /** For CI servers. */
  JUNIT {
    @Override
    Renderer renderer(Style style) {
      return new JunitRenderer();
    }
  },
  /** For the log of a workflow of GitHub Actions. */
  GITHUB {
    @Override
    Renderer renderer(Style style) {
      return new GithubRenderer();
    }
  };

  /** What writes this format; the style is for text alone. */
  abstract Renderer renderer(Style style);

  /** Whether it has a use for the pictures that are made for those alone who want them. */
  boolean showsImages() {
    return false;
  }
}
