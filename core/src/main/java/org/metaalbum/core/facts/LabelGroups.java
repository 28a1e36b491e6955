package org.metaalbum.core.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.TextForms;

/**
 * The distinct texts of a column in groups of those that mean the same: they differ only by case,
 * spaces or Unicode form. In each group one text leads: the most frequent, or else the first by
 * name.
 */
public final class LabelGroups {

  private final List<String> texts;
  private final int[] rows;
  private final int[] firstRow;
  private final int[] leader;

  /**
   * @param texts the distinct texts
   * @param rows how many rows each has
   * @param firstRow the first row of each
   */
  private LabelGroups(List<String> texts, int[] rows, int[] firstRow) {
    this.texts = texts;
    this.rows = rows;
    this.firstRow = firstRow;
    this.leader = new int[texts.size()];
    Map<String, Integer> leaders = new HashMap<>();
    for (int i = 0; i < leader.length; i++) {
      leaders.merge(TextForms.label(texts.get(i)), i, this::leading);
    }
    for (int i = 0; i < leader.length; i++) {
      leader[i] = leaders.getOrDefault(TextForms.label(texts.get(i)), i);
    }
  }

  /** The groups of the categories. */
  public static LabelGroups ofCategories(LabelTable labels) {
    return of(labels, labels.categories(), labels::categoryId);
  }

  /** The groups of the super-categories. */
  public static LabelGroups ofSuperCategories(LabelTable labels) {
    return of(labels, labels.superCategories(), labels::superCategoryId);
  }

  private static LabelGroups of(LabelTable labels, List<String> texts, IntUnaryOperator idOfRow) {
    int[] rows = new int[texts.size()];
    int[] firstRow = new int[texts.size()];
    Arrays.fill(firstRow, -1);
    for (int row = 0; row < labels.size(); row++) {
      int id = idOfRow.applyAsInt(row);
      if (id != LabelTable.NONE) {
        rows[id]++;
        firstRow[id] = firstRow[id] < 0 ? row : firstRow[id];
      }
    }
    return new LabelGroups(texts, rows, firstRow);
  }

  private int leading(int one, int other) {
    if (rows[one] != rows[other]) {
      return rows[one] > rows[other] ? one : other;
    }
    return texts.get(one).compareTo(texts.get(other)) <= 0 ? one : other;
  }

  /** How many distinct texts there are. */
  public int size() {
    return leader.length;
  }

  /** A text. */
  public String text(int id) {
    return texts.get(id);
  }

  /** The text that leads the group of a text. */
  public int leader(int id) {
    return leader[id];
  }

  /** How many rows have exactly this text. */
  public int rows(int id) {
    return rows[id];
  }

  /** The first row that has exactly this text. */
  public int firstRow(int id) {
    return firstRow[id];
  }
}
