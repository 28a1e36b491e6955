package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.cli.terminal.Style;

/**
 * Shows the Markdown of a rule's page at a terminal. Knows what those pages use: headings,
 * paragraphs, lists, fenced and indented code, bold, code spans and links. Anything else stays as
 * it is written.
 */
public final class MarkdownText {

  private static final String CODE_INDENT = "    ";
  private static final Pattern LIST_ITEM = Pattern.compile("( *)([-*]|\\d+\\.) +(.*)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)]+)\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

  private final Style style;
  private final Lines lines;
  private final StringBuilder paragraph = new StringBuilder();
  private String label = "";
  private int indent;

  private MarkdownText(Style style, Writer out) {
    this.style = style;
    this.lines = new Lines(out, style.columns());
  }

  /** Writes the page. */
  public static void write(String markdown, Style style, Writer out) throws IOException {
    new MarkdownText(style, out).page(markdown);
  }

  private void page(String markdown) throws IOException {
    boolean inCode = false;
    for (String line : markdown.strip().split("\r?\n", -1)) {
      if (line.startsWith("```")) {
        endParagraph();
        inCode = !inCode;
      } else if (inCode) {
        lines.line(4, style.cyan(line));
      } else {
        text(line);
      }
    }
    endParagraph();
  }

  private void text(String line) throws IOException {
    Matcher item = LIST_ITEM.matcher(line);
    if (line.isBlank()) {
      endParagraph();
      lines.blank();
    } else if (paragraph.isEmpty() && line.startsWith(CODE_INDENT)) {
      lines.line(CODE_INDENT.length(), style.cyan(line.substring(CODE_INDENT.length())));
    } else if (line.startsWith("#")) {
      endParagraph();
      lines.line(0, style.bold(line.replaceFirst("^#+ *", "")));
    } else if (line.startsWith("|")) {
      endParagraph();
      lines.line(0, line);
    } else if (item.matches()) {
      endParagraph();
      indent = item.group(1).length();
      label = item.group(2) + " ";
      paragraph.append(item.group(3));
    } else {
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
    }
  }

  private void endParagraph() throws IOException {
    if (!paragraph.isEmpty()) {
      String plain = LINK.matcher(paragraph).replaceAll("$1 ($2)");
      lines.wrapped(indent, label, BOLD.matcher(plain).replaceAll("$1"));
    }
    paragraph.setLength(0);
    label = "";
    indent = 0;
  }
}
