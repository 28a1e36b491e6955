package org.metaalbum.core.read;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.Location;

/**
 * labels.csv as it was read: its rows in columns of primitives, since there may be a million, and
 * what is wrong with it as a file. Values are as they stand in the file, spaces and all.
 */
public final class LabelTable {

  /** Stands for a cell that a ragged row doesn't have. */
  public static final int NONE = -1;

  private final String path;
  private final LabelColumns columns;
  private final CsvDefects defects;
  private final @Nullable String unusable;
  private final boolean superCategoryColumn;
  private final List<String> categories;
  private final List<String> superCategories;
  private final Rows rows;

  LabelTable(
      String path,
      LabelColumns columns,
      CsvDefects defects,
      @Nullable String unusable,
      boolean superCategoryColumn,
      List<String> categories,
      List<String> superCategories,
      Rows rows) {
    this.path = path;
    this.columns = columns;
    this.defects = defects;
    this.unusable = unusable;
    this.superCategoryColumn = superCategoryColumn;
    this.categories = List.copyOf(categories);
    this.superCategories = List.copyOf(superCategories);
    this.rows = rows;
  }

  /** The file, relative to the dataset. */
  public String path() {
    return path;
  }

  /** The columns and the delimiter that it should have. */
  public LabelColumns columns() {
    return columns;
  }

  /** What is wrong with it as a file of comma-separated values. */
  public CsvDefects defects() {
    return defects;
  }

  /** Why its rows can't be used; null if they can. */
  public @Nullable String unusable() {
    return unusable;
  }

  /** Whether it has a column of super-categories. */
  public boolean hasSuperCategoryColumn() {
    return superCategoryColumn;
  }

  /** How many data rows there are; blank lines are no rows. */
  public int size() {
    return rows.size;
  }

  /** Whether a row has too few or too many cells, or stray quotes: its values are not judged. */
  public boolean isRagged(int row) {
    return rows.ragged.get(row);
  }

  /** The file name in a row; empty if the row doesn't have it. */
  public String fileName(int row) {
    return rows.fileNames[row];
  }

  /** Index of a row's category in {@link #categories()}; {@link #NONE} if it has none. */
  public int categoryId(int row) {
    return rows.categoryIds[row];
  }

  /** Index of a row's super-category in {@link #superCategories()}; {@link #NONE} if none. */
  public int superCategoryId(int row) {
    return rows.superCategoryIds[row];
  }

  /** The distinct texts in the column of categories, in the order of their first rows. */
  public List<String> categories() {
    return categories;
  }

  /** The distinct texts in the column of super-categories, in the order of their first rows. */
  public List<String> superCategories() {
    return superCategories;
  }

  /** The places of its rows alone, to be kept when the rest is let go. */
  public LabelPlaces places() {
    return new LabelPlaces(
        path, columns, rows.lines, rows.categoryColumns, rows.superCategoryColumns);
  }

  /** Where the file name of a row stands. */
  public Location fileLocation(int row) {
    int column = Math.max(1, rows.fileColumns[row]);
    return Location.ofCell(path, rows.lines[row], column, row + 1, columns.file());
  }

  /** Where the category of a row stands. */
  public Location categoryLocation(int row) {
    return places().category(row);
  }

  /** Where the super-category of a row stands. */
  public Location superCategoryLocation(int row) {
    return places().superCategory(row);
  }

  /** The rows, by column. */
  static final class Rows {
    int size;
    String[] fileNames = new String[1024];
    int[] categoryIds = new int[1024];
    int[] superCategoryIds = new int[1024];
    int[] lines = new int[1024];
    int[] fileColumns = new int[1024];
    int[] categoryColumns = new int[1024];
    int[] superCategoryColumns = new int[1024];
    final BitSet ragged = new BitSet();

    void ensureRoom() {
      if (size < lines.length) {
        return;
      }
      int capacity = size + (size >> 1);
      fileNames = Arrays.copyOf(fileNames, capacity);
      categoryIds = Arrays.copyOf(categoryIds, capacity);
      superCategoryIds = Arrays.copyOf(superCategoryIds, capacity);
      lines = Arrays.copyOf(lines, capacity);
      fileColumns = Arrays.copyOf(fileColumns, capacity);
      categoryColumns = Arrays.copyOf(categoryColumns, capacity);
      superCategoryColumns = Arrays.copyOf(superCategoryColumns, capacity);
    }
  }
}
