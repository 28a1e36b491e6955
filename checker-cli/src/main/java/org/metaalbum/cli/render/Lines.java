package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;

/** Writes lines of text with an indent, wrapped at a width. */
final class Lines {

  private final Writer out;
  private final int columns;

  Lines(Writer out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** An empty line. */
  void blank() throws IOException {
    out.write('\n');
  }

  /** One line, however long. */
  void line(int indent, String text) throws IOException {
    out.write(" ".repeat(indent) + text + "\n");
  }

  /** Text without colour codes, broken at spaces; a word that is longer than a line stays whole. */
  void wrapped(int indent, String text) throws IOException {
    wrapped(indent, "", text);
  }

  /** The same after a label; further lines start below the text, not below the label. */
  void wrapped(int indent, String label, String text) throws IOException {
    int start = indent + label.length();
    StringBuilder line = new StringBuilder();
    String head = label;
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && start + line.length() + 1 + word.length() > columns) {
        line(indent, head + line);
        head = " ".repeat(label.length());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    line(indent, head + line);
  }
}
