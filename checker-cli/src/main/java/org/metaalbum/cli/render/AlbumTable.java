package org.metaalbum.cli.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.schema.Severity;

/** The datasets of an album, one a line, so that forty of them fit a screen. */
final class AlbumTable {

  /** A longer name makes its own line longer, and not all others. */
  private static final int WIDEST_NAME = 40;

  private final Style style;
  private final Lines lines;
  private final String folder;

  /**
   * @param album the album's path, which the paths of its datasets begin with
   */
  AlbumTable(Style style, Lines lines, String album) {
    this.style = style;
    this.lines = lines;
    this.folder = album.endsWith("/") ? album : album + "/";
  }

  void write(List<ReportTree> datasets) throws IOException {
    int widest = datasets.stream().mapToInt(dataset -> length(name(dataset))).max().orElse(0);
    int width = Math.max("dataset".length(), Math.min(widest, WIDEST_NAME));
    VerdictMark mark = new VerdictMark(style);
    String head = "  verdict          errors  warnings    notes     images";
    lines.line(2, style.faint(" ".repeat(mark.width() + 1) + pad("dataset", width) + head));
    for (ReportTree dataset : datasets) {
      lines.line(
          2, mark.padded(dataset.report()) + " " + pad(name(dataset), width) + numbers(dataset));
    }
  }

  private static String numbers(ReportTree dataset) {
    return String.format(
        Locale.ROOT,
        "  %-14s  %,7d  %,8d  %,7d  %,9d",
        dataset.report().problem() == null
            ? Wording.verdict(dataset.report().verdict())
            : "not readable",
        dataset.count(Severity.ERROR),
        dataset.count(Severity.WARNING),
        dataset.count(Severity.NOTE),
        dataset.report().summary().images());
  }

  private String name(ReportTree dataset) {
    String path = dataset.report().path();
    return SafeText.of(path.startsWith(folder) ? path.substring(folder.length()) : path);
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
