package org.metaalbum.core.report;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a dataset.
 *
 * @param path the file or folder, relative to the dataset, with {@code /}; {@code "."} is the
 *     dataset itself
 * @param line 1-based line
 * @param column 1-based column, in Unicode code points
 * @param pointer JSON pointer (RFC 6901) of the value
 * @param row 1-based data row of a CSV file; the header is not a row
 * @param field name of the CSV column
 */
public record Location(
    String path,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String pointer,
    @Nullable Integer row,
    @Nullable String field)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparing(Location::line, nullsFirst())
          .thenComparing(Location::column, nullsFirst())
          .thenComparing(Location::pointer, nullsFirst())
          .thenComparing(Location::row, nullsFirst())
          .thenComparing(Location::field, nullsFirst());

  /** A whole file or folder. */
  public static Location of(String path) {
    return new Location(path, null, null, null, null, null);
  }

  /** A place in a text file. */
  public static Location of(String path, int line, int column) {
    return new Location(path, line, column, null, null, null);
  }

  /** A value in a JSON file. */
  public static Location ofValue(String path, int line, int column, String pointer) {
    return new Location(path, line, column, pointer, null, null);
  }

  /** A cell of a CSV file. */
  public static Location ofCell(String path, int line, int column, int row, String field) {
    return new Location(path, line, column, null, row, field);
  }

  /** The same place as seen from a folder above; the same if that folder's name is empty. */
  public Location below(String folder) {
    if (folder.isEmpty()) {
      return this;
    }
    String whole = path.equals(".") ? folder : folder + "/" + path;
    return new Location(whole, line, column, pointer, row, field);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  private static <T extends Comparable<T>> Comparator<@Nullable T> nullsFirst() {
    return Comparator.nullsFirst(Comparator.<T>naturalOrder());
  }
}
