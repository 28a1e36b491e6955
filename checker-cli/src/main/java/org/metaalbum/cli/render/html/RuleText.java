package org.metaalbum.cli.render.html;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The explanation of a rule, as HTML. It is this program's own text; whatever may stand in it is
 * escaped all the same.
 *
 * @param summary its first paragraph; empty if there is no page
 * @param body what follows
 */
public record RuleText(String summary, String body) {

  /** The level of headings below that of a rule. */
  private static final int LEVEL = 5;

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .omitSingleParagraphP(true)
          .build();

  /** The page that is written so in Markdown. */
  static RuleText of(String markdown) {
    Node page = PARSER.parse(markdown);
    if (page.getFirstChild() instanceof Heading title) {
      title.unlink();
    }
    unlinkNeighbours(page);
    String summary = "";
    if (page.getFirstChild() instanceof Paragraph lead) {
      lead.unlink();
      summary = HTML.render(wrapped(lead));
    }
    for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading) {
        heading.setLevel(LEVEL);
      }
    }
    return new RuleText(summary, HTML.render(page));
  }

  private static Node wrapped(Node paragraph) {
    Node document = PARSER.parse("");
    document.appendChild(paragraph);
    return document;
  }

  /** Turns links to other documents into their text: a page that stands alone has none beside. */
  private static void unlinkNeighbours(Node parent) {
    Node next;
    for (Node node = parent.getFirstChild(); node != null; node = next) {
      next = node.getNext();
      unlinkNeighbours(node);
      if (node instanceof Link link && !link.getDestination().startsWith("https://")) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }
}
