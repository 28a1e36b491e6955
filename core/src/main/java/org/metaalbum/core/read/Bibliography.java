package org.metaalbum.core.read;

import java.util.List;
import java.util.Map;
import org.metaalbum.core.report.Location;

/**
 * A BibTeX file as it was read. No judgement beyond its form.
 *
 * @param path relative to the dataset, with {@code /}
 * @param entries the entries, in their order; comments, preambles and strings are none
 * @param defects where it is no BibTeX, in the order of their places
 */
public record Bibliography(String path, List<Entry> entries, List<Defect> defects) {

  /**
   * An entry.
   *
   * @param type such as {@code article}, in lower case
   * @param key by which it is cited
   * @param fields by their names in lower case; the first where there are two of a name
   * @param location where it starts
   */
  public record Entry(String type, String key, Map<String, Field> fields, Location location) {

    public Entry {
      fields = Map.copyOf(fields);
    }

    /** Whether one of these fields is there and not blank. */
    public boolean hasAny(String... names) {
      for (String name : names) {
        Field field = fields.get(name);
        if (field != null && !field.value().isBlank()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A field of an entry.
   *
   * @param value without the outer braces or quotes; parts that are joined by {@code #} follow each
   *     other
   * @param location where its name stands
   */
  public record Field(String value, Location location) {}

  /**
   * Something that is no BibTeX.
   *
   * @param location where
   * @param message a whole sentence
   */
  public record Defect(Location location, String message) {}

  public Bibliography {
    entries = List.copyOf(entries);
    defects = List.copyOf(defects);
  }

  /**
   * A file that is too large to be read.
   *
   * @param maximumBytes the size up to which it would have been
   */
  public static Bibliography tooLarge(String path, int maximumBytes) {
    String message =
        "The file is larger than %s bytes and was not read. Keep the entries to be cited only."
            .formatted(maximumBytes);
    return new Bibliography(path, List.of(), List.of(new Defect(Location.of(path), message)));
  }
}
