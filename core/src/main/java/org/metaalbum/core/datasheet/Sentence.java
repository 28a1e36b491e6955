package org.metaalbum.core.datasheet;

import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;

/**
 * A sentence of a datasheet and where it starts.
 *
 * @param text in one line, with words put together again that a line break divided
 * @param line 1-based line in the file; null in a PDF
 * @param page 1-based page; null in Markdown
 */
public record Sentence(String text, @Nullable Integer line, @Nullable Integer page) {

  private static final int LONGEST = 300;

  /** Its place in a file. */
  public Location at(String path) {
    return new Location(path, line, null, null, null, null);
  }

  /** Its words in quotation marks, cut where they are many, and its page if there are pages. */
  public String quote() {
    String cut =
        text.codePointCount(0, text.length()) <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    return "“" + cut + "”" + (page == null ? "" : " (page " + page + ")");
  }
}
