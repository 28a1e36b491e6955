package org.metaalbum.core.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads labels.csv. Judges nothing: it notes where the file is not what it should be. */
public final class LabelsReader {

  /** Opens the file from its start; done three times: encoding, delimiter, rows. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** The largest dataset of the album has 706 categories. */
  static final int MAXIMUM_CATEGORIES = 100_000;

  private final String path;
  private final LabelColumns columns;
  private final CsvDefects defects;
  private final Map<String, Integer> categories = new LinkedHashMap<>();
  private final Map<String, Integer> superCategories = new LinkedHashMap<>();
  private final LabelTable.Rows rows = new LabelTable.Rows();
  private @Nullable String unusable;
  private boolean superCategoryColumn;

  private LabelsReader(String path, LabelColumns columns, int defectLimit) {
    this.path = path;
    this.columns = columns;
    this.defects = new CsvDefects(defectLimit);
  }

  /**
   * Reads a labels.csv.
   *
   * @param path relative to the dataset, for locations
   * @param columns what info.json says of it
   * @param defectLimit how many defects of each kind are kept; all are counted
   * @throws IOException if the file can't be read; never because of what is in it
   */
  public static LabelTable read(String path, Opener opener, LabelColumns columns, int defectLimit)
      throws IOException {
    return new LabelsReader(path, columns, defectLimit).read(opener);
  }

  private LabelTable read(Opener opener) throws IOException {
    TextProbe probe;
    try (InputStream in = opener.open()) {
      probe = TextProbe.of(in);
    }
    noteText(probe);
    if (unusable != null) {
      return table();
    }
    char delimiter;
    try (Reader in = decode(opener, probe)) {
      delimiter = DelimiterGuess.of(in, columns.delimiter());
    }
    try (Reader in = decode(opener, probe)) {
      readRecords(new CsvParser(in, delimiter, defects), delimiter);
    }
    return table();
  }

  private LabelTable table() {
    return new LabelTable(
        path,
        columns,
        defects,
        unusable,
        superCategoryColumn,
        new ArrayList<>(categories.keySet()),
        new ArrayList<>(superCategories.keySet()),
        rows);
  }

  private void noteText(TextProbe probe) {
    TextProbe.Place bad = probe.firstBad();
    if (bad != null) {
      boolean certain = probe.isUtf16();
      String found = certain ? "UTF-16" : "bytes that are not UTF-8";
      defects.add(CsvDefect.Kind.ENCODING, bad.line(), bad.column(), found);
      unusable = certain ? null : "it is not UTF-8";
      return;
    }
    if (probe.bomBytes() > 0) {
      defects.add(CsvDefect.Kind.BYTE_ORDER_MARK, 1, 1, "a byte order mark");
    }
    TextProbe.Place nul = probe.firstNul();
    if (nul != null) {
      defects.add(CsvDefect.Kind.NUL, nul.line(), nul.column(), "a NUL character");
    }
    if (probe.carriageReturnsOnly()) {
      defects.add(CsvDefect.Kind.LINE_ENDS, 1, 1, "CR alone");
    }
  }

  private static Reader decode(Opener opener, TextProbe probe) throws IOException {
    InputStream in = opener.open();
    try {
      in.skipNBytes(probe.bomBytes());
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
    CharsetDecoder decoder =
        probe
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    return new NulFilter(new InputStreamReader(in, decoder));
  }

  private void readRecords(CsvParser csv, char delimiter) throws IOException {
    int blankLines = 0;
    boolean found = false;
    while (!found && csv.next()) {
      found = !csv.isBlank();
      blankLines += found ? 0 : 1;
    }
    for (int line = 1; found && line <= blankLines; line++) {
      defects.add(CsvDefect.Kind.BLANK_LINE, line, 1, "a blank line");
    }
    if (!found) {
      unusable = csv.isStopped() ? "it could not be read to its end" : "it is empty";
      if (!csv.isStopped()) {
        defects.add(CsvDefect.Kind.EMPTY, 1, 1, "no header and no rows");
      }
      return;
    }
    LabelHeader header = LabelHeader.of(csv, columns, delimiter, defects);
    superCategoryColumn = header.superCategory() >= 0;
    if (!header.isUsable()) {
      unusable = header.reason();
      return;
    }
    if (header.isData()) {
      addRow(csv, header);
    }
    while (!hasTooManyTexts(csv) && csv.next()) {
      if (csv.isBlank()) {
        defects.add(CsvDefect.Kind.BLANK_LINE, csv.line(), 1, "a blank line");
      } else if (header.isRepeatedBy(csv.values())) {
        defects.add(CsvDefect.Kind.HEADER_REPEATED, csv.line(), 1, "the header");
      } else {
        addRow(csv, header);
      }
    }
    if (csv.isStopped() || hasTooManyTexts(csv)) {
      unusable = "it could not be read to its end";
    } else if (rows.size == 0) {
      unusable = "it has no rows";
      defects.add(CsvDefect.Kind.EMPTY, 1, 1, "a header and no rows");
    }
  }

  /** More categories than any dataset has; most likely the column holds something else. */
  private boolean hasTooManyTexts(CsvParser csv) {
    boolean tooMany =
        categories.size() > MAXIMUM_CATEGORIES || superCategories.size() > MAXIMUM_CATEGORIES;
    if (tooMany && defects.count(CsvDefect.Kind.OVER_LIMIT) == 0) {
      String what = "the %sth different category".formatted(MAXIMUM_CATEGORIES + 1);
      defects.add(CsvDefect.Kind.OVER_LIMIT, csv.line(), 1, what);
    }
    return tooMany;
  }

  private void addRow(CsvParser csv, LabelHeader header) {
    rows.ensureRoom();
    int row = rows.size++;
    List<String> values = csv.values();
    boolean ragged = values.size() != header.width() || csv.isDoubtful();
    if (ragged) {
      rows.ragged.set(row);
    }
    if (ragged && !csv.isDoubtful()) {
      String found = values.size() == 1 ? "1 cell" : values.size() + " cells";
      defects.add(
          new CsvDefect(
              CsvDefect.Kind.RAGGED_ROW, csv.line(), 1, row + 1, found, header.width() + " cells"));
    }
    rows.lines[row] = csv.line();
    int file = header.file();
    rows.fileNames[row] = file < values.size() ? values.get(file) : "";
    rows.fileColumns[row] = file < values.size() ? csv.column(file) : 1;
    int category = header.category();
    boolean hasCategory = !ragged && category < values.size();
    rows.categoryIds[row] = hasCategory ? id(categories, values.get(category)) : LabelTable.NONE;
    rows.categoryColumns[row] = hasCategory ? csv.column(category) : 1;
    int superCategory = header.superCategory();
    boolean hasSuper = !ragged && superCategory >= 0 && superCategory < values.size();
    rows.superCategoryIds[row] =
        hasSuper ? id(superCategories, values.get(superCategory)) : LabelTable.NONE;
    rows.superCategoryColumns[row] = hasSuper ? csv.column(superCategory) : 1;
  }

  private static int id(Map<String, Integer> ids, String text) {
    Integer known = ids.get(text);
    if (known != null) {
      return known;
    }
    ids.put(text, ids.size());
    return ids.size() - 1;
  }
}
