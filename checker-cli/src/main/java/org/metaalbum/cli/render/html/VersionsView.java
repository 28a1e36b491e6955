package org.metaalbum.cli.render.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.exhibit.VersionSize;

/**
 * The versions of a dataset as boxes in each other. One that is not wholly in the next stands out
 * of it; where nothing is known, its edge is dashed.
 */
public final class VersionsView {

  /** Width of the drawing. */
  public static final int WIDTH = 420;

  private static final int MARGIN = 6;
  private static final int HEAD = 50;
  private static final int STEP = 14;
  private static final int RIGHT_STEP = 28;

  /** Less than a step, so that it says nothing of the version after the next. */
  private static final int OVERHANG = 16;

  private final List<VersionSize> sizes;

  /** A version, and the one that should hold it: null for the largest. */
  public record Row(VersionSize size, @Nullable VersionSize next) {

    /** Whether all of it is in the next; null if that is not known. */
    public @Nullable Boolean isContained() {
      if (size.images() == null || size.inNext() == null) {
        return null;
      }
      return size.images().equals(size.inNext());
    }
  }

  /** A version, and where its box is drawn. */
  public record Box(Row row, int x, int y, int width, int height) {}

  VersionsView(List<VersionSize> sizes) {
    this.sizes = sizes;
  }

  /** From the smallest version to the largest. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < sizes.size(); i++) {
      rows.add(new Row(sizes.get(i), i + 1 < sizes.size() ? sizes.get(i + 1) : null));
    }
    return rows;
  }

  /** Height of the drawing. */
  public int height() {
    return 2 * MARGIN + HEAD * sizes.size() + STEP * (sizes.size() - 1);
  }

  /** From the largest version to the smallest, so that what is inside is drawn above. */
  public List<Box> boxes() {
    List<Row> rows = rows();
    List<Box> boxes = new ArrayList<>();
    int right = WIDTH - MARGIN - OVERHANG;
    for (int depth = 0; depth < rows.size(); depth++) {
      Row row = rows.get(rows.size() - 1 - depth);
      if (depth > 0) {
        right += Boolean.FALSE.equals(row.isContained()) ? OVERHANG : -RIGHT_STEP;
      }
      int x = MARGIN + STEP * depth;
      int y = MARGIN + HEAD * depth;
      boxes.add(new Box(row, x, y, right - x, height() - MARGIN - STEP * depth - y));
    }
    return boxes;
  }

  /** The drawing in words. */
  public String words() {
    List<String> words = new ArrayList<>();
    for (Row row : rows()) {
      if (row.next() != null) {
        words.add(relation(row, row.next()));
      }
    }
    return String.join("; ", words);
  }

  private static String relation(Row row, VersionSize next) {
    Boolean contained = row.isContained();
    if (contained == null) {
      return "whether %s is in %s is not known".formatted(row.size().name(), next.name());
    }
    return contained
        ? "%s is wholly in %s".formatted(row.size().name(), next.name())
        : "%s is only partly in %s".formatted(row.size().name(), next.name());
  }
}
