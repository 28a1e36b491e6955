package org.metaalbum.core.read;

/**
 * How info.json says that labels.csv is to be read.
 *
 * @param file name of the column with file names
 * @param category name of the column with categories
 * @param superCategory name of the column with super-categories
 * @param delimiter what stands between cells: a comma, or a tab if {@code csv_with_tab} is true
 * @param certain false if info.json could not be read, so that these are only the usual ones
 */
public record LabelColumns(
    String file, String category, String superCategory, char delimiter, boolean certain) {

  /** The names that the format gives ({@code docs/format.md}, "labels.csv"). */
  public static final LabelColumns USUAL =
      new LabelColumns("FILE_NAME", "CATEGORY", "SUPER_CATEGORY", ',', false);
}
