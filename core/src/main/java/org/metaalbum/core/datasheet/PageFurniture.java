package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes from the pages of a PDF what is not part of the text: page numbers, lines that stand at the
 * top or bottom of several pages, and footnotes. Finds out where paragraphs start.
 */
final class PageFurniture {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)(?:page\\s*)?[-–]?\\s*\\d{1,4}\\s*(?:(?:/|of)\\s*\\d{1,4})?\\s*[-–]?");

  /** Letters this much smaller than those of the text are a footnote's. */
  private static final float FOOTNOTE = 0.94f;

  /** Lines further apart than this, in line heights of the text, are of two paragraphs. */
  private static final float GAP = 1.25f;

  private PageFurniture() {}

  /** The lines of the text. */
  static List<Line> strip(List<List<PdfLine>> pages) {
    float body = bodySize(pages);
    float height = lineHeight(pages);
    Set<String> running = runningLines(pages);
    List<Line> lines = new ArrayList<>();
    for (int page = 0; page < pages.size(); page++) {
      List<PdfLine> kept = kept(pages.get(page), body, running);
      PdfLine before = null;
      for (PdfLine line : kept) {
        boolean starts =
            before != null
                && (line.y() < before.y()
                    || line.y() - before.y() > GAP * height
                    || Math.abs(line.size() - before.size()) > 1);
        lines.add(new Line(line.text(), null, page + 1, starts));
        before = line;
      }
    }
    return lines;
  }

  private static List<PdfLine> kept(List<PdfLine> page, float body, Set<String> running) {
    int end = page.size();
    while (end > 0 && isBelowText(page.get(end - 1), body, running)) {
      end--;
    }
    int start = 0;
    while (start < end && isRunning(page.get(start), running)) {
      start++;
    }
    return page.subList(start, end);
  }

  private static boolean isBelowText(PdfLine line, float body, Set<String> running) {
    return isRunning(line, running) || line.size() < FOOTNOTE * body;
  }

  private static boolean isRunning(PdfLine line, Set<String> running) {
    return PAGE_NUMBER.matcher(line.text()).matches() || running.contains(form(line));
  }

  /** What stands at the same height in the first or last two lines of at least three pages. */
  private static Set<String> runningLines(List<List<PdfLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PdfLine> page : pages) {
      Set<String> edge = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        boolean asks = page.get(i).text().endsWith("?");
        if (!asks && (i < 2 || i >= page.size() - 2)) {
          edge.add(form(page.get(i)));
        }
      }
      edge.forEach(form -> counts.merge(form, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < 3);
    return counts.keySet();
  }

  private static String form(PdfLine line) {
    return line.text().replaceAll("\\d+", "0") + "@" + Math.round(line.y());
  }

  private static float bodySize(List<List<PdfLine>> pages) {
    Map<Float, Integer> letters = new HashMap<>();
    for (List<PdfLine> page : pages) {
      for (PdfLine line : page) {
        letters.merge(Math.round(line.size() * 10) / 10f, line.text().length(), Integer::sum);
      }
    }
    return mostFrequent(letters);
  }

  private static float lineHeight(List<List<PdfLine>> pages) {
    Map<Float, Integer> heights = new HashMap<>();
    for (List<PdfLine> page : pages) {
      for (int i = 1; i < page.size(); i++) {
        float step = page.get(i).y() - page.get(i - 1).y();
        if (step > 0) {
          heights.merge(Math.round(step * 2) / 2f, 1, Integer::sum);
        }
      }
    }
    return mostFrequent(heights);
  }

  /** The most frequent one; the smallest of several. */
  private static float mostFrequent(Map<Float, Integer> counts) {
    float best = 0;
    int most = 0;
    for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
      boolean more = entry.getValue() > most;
      if (more || (entry.getValue() == most && entry.getKey() < best)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
