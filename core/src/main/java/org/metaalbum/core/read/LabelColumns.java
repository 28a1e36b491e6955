package org.metaalbum.core.read;

import org.jspecify.annotations.Nullable;

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

  /** What an info.json says, or the usual if there is none that can be used. */
  public static LabelColumns of(@Nullable Metadata info) {
    if (info == null || info.obstacle(false).isPresent()) {
      return USUAL;
    }
    boolean tabs = info.flag("/csv_with_tab").orElse(false);
    return new LabelColumns(
        name(info, "/image_column_name", USUAL.file),
        name(info, "/category_column_name", USUAL.category),
        name(info, "/super_category_column_name", USUAL.superCategory),
        tabs ? '\t' : ',',
        true);
  }

  private static String name(Metadata info, String pointer, String usual) {
    return info.text(pointer).filter(name -> !name.isBlank()).orElse(usual);
  }

  /** Whether two columns have the same name, so that nobody can tell them apart. */
  public boolean clash() {
    return file.equals(category) || superCategory.equals(category) || superCategory.equals(file);
  }
}
