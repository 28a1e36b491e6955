package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of labels.csv is which. A column with a slip in its name is noted and used all the
 * same, so that the rest of the file can still be checked.
 *
 * @param names what stands in its cells
 * @param file index of the column with file names; -1 if there is none
 * @param category index of the column with categories; -1 if there is none
 * @param superCategory index of the column with super-categories; -1 if there is none
 * @param isData whether the first record is no header but the first row
 * @param reason why the rows can't be used; null if they can
 */
record LabelHeader(
    List<String> names,
    int file,
    int category,
    int superCategory,
    boolean isData,
    @Nullable String reason) {

  private static final Set<String> IMAGE_EXTENSIONS = Set.of("jpg", "jpeg", "png");

  /** Whether a record is the header once more, as where two files were joined. */
  boolean isRepeatedBy(List<String> record) {
    return record.equals(names);
  }

  boolean isUsable() {
    return reason == null;
  }

  /** How many cells the header has. */
  int width() {
    return names.size();
  }

  static LabelHeader of(CsvParser csv, LabelColumns columns, char delimiter, CsvDefects defects) {
    return new Finder(csv, columns, defects).find(delimiter);
  }

  private static final class Finder {
    private final CsvParser csv;
    private final LabelColumns columns;
    private final CsvDefects defects;
    private final List<String> names;
    private final Set<Integer> taken = new HashSet<>();
    private final List<CsvDefect> missing = new ArrayList<>();

    Finder(CsvParser csv, LabelColumns columns, CsvDefects defects) {
      this.csv = csv;
      this.columns = columns;
      this.defects = defects;
      this.names = List.copyOf(csv.values());
    }

    LabelHeader find(char delimiter) {
      if (delimiter != columns.delimiter() && columns.certain()) {
        defects.add(
            new CsvDefect(
                CsvDefect.Kind.DELIMITER,
                csv.line(),
                1,
                0,
                name(delimiter),
                name(columns.delimiter())));
      }
      if (isRowOfData()) {
        defects.add(CsvDefect.Kind.HEADER_MISSING, csv.line(), 1, names.get(0));
        return new LabelHeader(names, 0, 1, names.size() > 2 ? 2 : -1, true, null);
      }
      noteTwins();
      List<String> wanted = List.of(columns.file(), columns.category(), columns.superCategory());
      int[] found = new int[wanted.size()];
      for (int i = 0; i < found.length; i++) {
        found[i] = take(names.indexOf(wanted.get(i)));
      }
      List<String> usual =
          List.of(
              LabelColumns.USUAL.file(),
              LabelColumns.USUAL.category(),
              LabelColumns.USUAL.superCategory());
      for (int i = 0; i < found.length; i++) {
        if (found[i] < 0) {
          found[i] = findMisnamed(wanted.get(i));
        }
        if (found[i] < 0) {
          missing.add(missing(wanted.get(i)));
          int index = names.indexOf(usual.get(i));
          found[i] = taken.contains(index) ? -1 : take(index);
        }
      }
      return new LabelHeader(names, found[0], found[1], found[2], false, settle(found, wanted));
    }

    /** Notes the missing columns; the reason why the rows can't be used, or null. */
    private @Nullable String settle(int[] found, List<String> wanted) {
      boolean unusable = found[0] < 0 || found[1] < 0;
      if (missing.size() == wanted.size() && unusable && columns.certain()) {
        defects.add(CsvDefect.Kind.HEADER_MISSING, csv.line(), 1, names.get(0));
        return "its first line is no header";
      }
      if (unusable && !columns.certain()) {
        return "info.json, which names its columns, could not be read";
      }
      missing.forEach(defects::add);
      return unusable ? "it has no column " + wanted.get(found[0] < 0 ? 0 : 1) : null;
    }

    private boolean isRowOfData() {
      String first = names.get(0);
      String extension = first.substring(first.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return names.size() > 1
          && first.contains(".")
          && IMAGE_EXTENSIONS.contains(extension)
          && !names.contains(columns.category());
    }

    private void noteTwins() {
      for (int i = 0; i < names.size(); i++) {
        if (names.indexOf(names.get(i)) < i && !names.get(i).isBlank()) {
          note(CsvDefect.Kind.COLUMN_TWICE, i, "");
        }
      }
    }

    private int findMisnamed(String wanted) {
      for (int i = 0; i < names.size(); i++) {
        if (!taken.contains(i) && Spelling.isNear(names.get(i), wanted)) {
          if (columns.certain()) {
            note(CsvDefect.Kind.COLUMN_MISNAMED, i, wanted);
          }
          return take(i);
        }
      }
      return -1;
    }

    private CsvDefect missing(String wanted) {
      String found = String.join(", ", names);
      return new CsvDefect(CsvDefect.Kind.COLUMN_MISSING, csv.line(), 1, 0, found, wanted);
    }

    private void note(CsvDefect.Kind kind, int index, String expected) {
      defects.add(
          new CsvDefect(kind, csv.line(), csv.column(index), 0, names.get(index), expected));
    }

    private int take(int index) {
      if (index >= 0) {
        taken.add(index);
      }
      return index;
    }

    private static String name(char delimiter) {
      return switch (delimiter) {
        case ',' -> "comma";
        case '\t' -> "tab";
        case ';' -> "semicolon";
        default -> "vertical bar";
      };
    }
  }
}
