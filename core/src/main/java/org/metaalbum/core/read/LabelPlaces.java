package org.metaalbum.core.read;

import org.metaalbum.core.report.Location;

/** Where the labels of each row of a labels.csv stand. */
public final class LabelPlaces {

  private final String path;
  private final LabelColumns columns;
  private final int[] lines;
  private final int[] categoryColumns;
  private final int[] superCategoryColumns;

  LabelPlaces(
      String path,
      LabelColumns columns,
      int[] lines,
      int[] categoryColumns,
      int[] superCategoryColumns) {
    this.path = path;
    this.columns = columns;
    this.lines = lines;
    this.categoryColumns = categoryColumns;
    this.superCategoryColumns = superCategoryColumns;
  }

  /** The file, relative to the dataset. */
  public String path() {
    return path;
  }

  /** Where the category of a row stands; rows are numbered from 0. */
  public Location category(int row) {
    return cell(row, categoryColumns[row], columns.category());
  }

  /** Where the super-category of a row stands. */
  public Location superCategory(int row) {
    return cell(row, superCategoryColumns[row], columns.superCategory());
  }

  private Location cell(int row, int column, String field) {
    return Location.ofCell(path, lines[row], Math.max(1, column), row + 1, field);
  }
}
