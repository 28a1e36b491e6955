package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import org.metaalbum.cli.terminal.SafeText;

/**
 * Writes elements of XML 1.0. What XML can't hold (most control characters, half surrogate pairs,
 * U+FFFE) is shown as {@code \}{@code u001b} and the like, also in text.
 */
final class XmlText {

  private final Writer out;

  XmlText(Writer out) {
    this.out = out;
  }

  /** The first line of a document. */
  void declaration() throws IOException {
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /**
   * A line with a start tag.
   *
   * @param attributes names and values in turn
   */
  void start(int indent, String name, Object... attributes) throws IOException {
    tag(indent, name, attributes);
    out.write(">\n");
  }

  /** A line with an element that has no content. */
  void empty(int indent, String name, Object... attributes) throws IOException {
    tag(indent, name, attributes);
    out.write("/>\n");
  }

  /** A line with an end tag. */
  void end(int indent, String name) throws IOException {
    out.write(" ".repeat(indent) + "</" + name + ">\n");
  }

  /** A line of text. */
  void line(String text) throws IOException {
    out.write(escaped(text));
    out.write('\n');
  }

  private void tag(int indent, String name, Object... attributes) throws IOException {
    out.write(" ".repeat(indent) + "<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      String value = escaped(String.valueOf(attributes[i + 1]));
      out.write(" " + attributes[i] + "=\"" + value + "\"");
    }
  }

  private static String escaped(String text) {
    return SafeText.of(text)
        .replace("\ufffe", "\\ufffe")
        .replace("\uffff", "\\uffff")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
