package org.metaalbum.core.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.report.Location;

/** If these fail, findings in labels.csv point at the wrong place, or are lost. */
class LabelsReaderTest {

  private static final String HEADER = "FILE_NAME,CATEGORY,SUPER_CATEGORY\n";
  private static final LabelColumns USUAL =
      new LabelColumns("FILE_NAME", "CATEGORY", "SUPER_CATEGORY", ',', true);

  @Test
  void rowsKeepTheirLinesAcrossQuotedLineBreaks() throws IOException {
    LabelTable labels = read(HEADER + "a.jpg,\"two\nlines\",x\nb.jpg,\"é😀\",y\n");

    assertThat(labels.size()).isEqualTo(2);
    assertThat(labels.categoryLocation(0)).isEqualTo(cell(2, 7, 1, "CATEGORY"));
    assertThat(labels.categoryLocation(1)).isEqualTo(cell(4, 7, 2, "CATEGORY"));
    assertThat(labels.superCategoryLocation(1))
        .as("an emoji is one column, though two UTF-16 units")
        .isEqualTo(cell(4, 12, 2, "SUPER_CATEGORY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndGivesTheSameRows(String end) throws IOException {
    LabelTable labels = read((HEADER + "a.jpg,bee,x\nb.jpg,ant,x\n").replace("\n", end));

    assertThat(labels.size()).isEqualTo(2);
    assertThat(labels.fileName(1)).isEqualTo("b.jpg");
    assertThat(labels.fileLocation(1).line()).isEqualTo(3);
    assertThat(labels.defects().count(CsvDefect.Kind.LINE_ENDS))
        .isEqualTo(end.equals("\r") ? 1 : 0);
  }

  @Test
  void aFileThatIsWrongInThreeWaysHasThreeDefects() throws IOException {
    LabelTable labels = read(HEADER + "a.jpg,bee\n\nb.jpg,b\"ee,x\nc.jpg,bee,x\n");

    assertThat(place(labels, CsvDefect.Kind.RAGGED_ROW)).isEqualTo("2:1 row 1");
    assertThat(place(labels, CsvDefect.Kind.BLANK_LINE)).isEqualTo("3:1 row 0");
    assertThat(place(labels, CsvDefect.Kind.QUOTES)).isEqualTo("4:8 row 0");
    assertThat(labels.unusable()).isNull();
    assertThat(labels.size()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a.jpg,\"bee,x               | UNCLOSED_QUOTE | 2:7 row 0",
        "a.jpg,\"bee\"s,x            | QUOTES         | 2:11 row 0",
        "a.jpg,bee,x,y               | RAGGED_ROW     | 2:1 row 1",
      })
  void eachDefectStandsWhereItIs(String row, CsvDefect.Kind kind, String expected)
      throws IOException {
    assertThat(place(read(HEADER + row + "\n"), kind)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'file_name,CATEGORY,SUPER_CATEGORY',      COLUMN_MISNAMED, 1:1 row 0",
    "'FILE_NAME, CATEGORY,SUPER_CATEGORY',     COLUMN_MISNAMED, 1:11 row 0",
    "'FILE_NAME,CATEGORY,CATEGORY,SUPER_CATEGORY', COLUMN_TWICE, 1:20 row 0",
    "'FILE_NAME,CATEGORY',                     COLUMN_MISSING, 1:1 row 0",
    "'FILE_NAME;CATEGORY;SUPER_CATEGORY',      DELIMITER, 1:1 row 0",
    "'a.jpg,bee,x',                            HEADER_MISSING, 1:1 row 0",
  })
  void eachFaultOfTheHeaderIsFoundAlone(String header, CsvDefect.Kind kind, String expected)
      throws IOException {
    String cells = header.replaceAll("[^,;]+", "z");
    LabelTable labels = read(header + "\n" + cells + "\n");

    assertThat(place(labels, kind)).isEqualTo(expected);
    for (CsvDefect.Kind other : CsvDefect.Kind.values()) {
      assertThat(labels.defects().count(other)).as("%s", other).isEqualTo(other == kind ? 1 : 0);
    }
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1, 2:8, false", "UTF-16, 1:1, false", "UTF-8, , true"})
  void otherEncodingsAreNotedAndUsedOnlyWhereTheyAreCertain(
      String charset, String place, boolean fine) throws IOException {
    byte[] bytes = (HEADER + "a.jpg,bée,x\n").getBytes(Charset.forName(charset));
    LabelTable labels = read(bytes, 25);

    boolean certain = !charset.equals("ISO-8859-1");
    assertThat(labels.categories()).isEqualTo(certain ? List.of("bée") : List.of());
    assertThat(labels.unusable()).isEqualTo(certain ? null : "it is not UTF-8");
    assertThat(labels.defects().count(CsvDefect.Kind.ENCODING)).isEqualTo(fine ? 0 : 1);
    if (!fine) {
      assertThat(place(labels, CsvDefect.Kind.ENCODING)).isEqualTo(place + " row 0");
    }
  }

  @Test
  void aCharacterThatStraddlesTheReadersChunksIsNoDefect() throws IOException {
    for (int pad = 0; pad < 4; pad++) {
      String filler = "x".repeat(65_536 - HEADER.length() - "a.jpg,".length() - pad - 1 - 60_000);
      String text = HEADER + "a.jpg," + "y".repeat(60_000) + filler + "é😀,x\n";
      assertThat(read(text).defects().count(CsvDefect.Kind.ENCODING)).isZero();
    }
  }

  @Test
  void aCellIsReadUpToTheLimitAndKnowsItsColumn() throws IOException {
    String longest = "é😀" + "y".repeat(CsvParser.MAXIMUM_CELL - 3);
    LabelTable labels = read(HEADER + longest + ",bee,x\n");

    assertThat(labels.fileName(0)).isEqualTo(longest);
    assertThat(labels.categoryLocation(0).column())
        .isEqualTo(longest.codePointCount(0, longest.length()) + 2);

    LabelTable tooLong = read(HEADER + longest + "y,bee,x\n");
    assertThat(tooLong.defects().count(CsvDefect.Kind.OVER_LIMIT)).isEqualTo(1);
    assertThat(tooLong.unusable()).isNotNull();
  }

  @Test
  void aByteOrderMarkAndNulsAreNotedOnceAndNotPartOfAnyValue() throws IOException {
    LabelTable labels = read("\uFEFF" + HEADER + "a.jpg,b\0ee,x\nb\0.jpg,bee,x\n");

    assertThat(labels.defects().count(CsvDefect.Kind.BYTE_ORDER_MARK)).isEqualTo(1);
    assertThat(place(labels, CsvDefect.Kind.NUL)).isEqualTo("2:8 row 0");
    assertThat(labels.categories()).containsExactly("bee");
    assertThat(labels.fileName(1)).isEqualTo("b.jpg");
  }

  @Test
  void allDefectsAreCountedThoughFewAreKept() throws IOException {
    LabelTable labels = read((HEADER + "a.jpg\n".repeat(1000)).getBytes(StandardCharsets.UTF_8), 3);

    assertThat(labels.defects().of(CsvDefect.Kind.RAGGED_ROW)).hasSize(3);
    assertThat(labels.defects().count(CsvDefect.Kind.RAGGED_ROW)).isEqualTo(1000);
  }

  @Test
  void anEndlessCellStopsTheReadingInsteadOfFillingTheMemory() throws IOException {
    LabelTable labels = read(HEADER + "a.jpg," + "y".repeat(70_000) + ",x\n");

    assertThat(place(labels, CsvDefect.Kind.OVER_LIMIT)).isEqualTo("2:7 row 0");
    assertThat(labels.unusable()).isNotNull();
  }

  @Test
  void anEndlessQuotedCellIsTooLongIfItIsClosedAndUnclosedIfNot() throws IOException {
    String cell = "\"" + "y\"\"".repeat(70_000);
    LabelTable closed = read(HEADER + "a.jpg," + cell + "\",x\n");
    LabelTable open = read(HEADER + "a.jpg," + cell + ",x\n");

    assertThat(place(closed, CsvDefect.Kind.OVER_LIMIT)).isEqualTo("2:7 row 0");
    assertThat(closed.defects().count(CsvDefect.Kind.UNCLOSED_QUOTE)).isZero();
    assertThat(place(open, CsvDefect.Kind.UNCLOSED_QUOTE)).isEqualTo("2:7 row 0");
    assertThat(open.defects().count(CsvDefect.Kind.OVER_LIMIT)).isZero();
  }

  @Test
  void moreCategoriesThanAnyDatasetHasEndTheReading() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < LabelsReader.MAXIMUM_CATEGORIES + 10; i++) {
      text.append("a.jpg,c").append(i).append(",x\n");
    }
    LabelTable labels = read(text.toString());

    assertThat(labels.defects().count(CsvDefect.Kind.OVER_LIMIT)).isEqualTo(1);
    assertThat(labels.unusable()).isNotNull();
  }

  @Test
  void withoutAnInfoJsonNobodySaysThatADelimiterOrAColumnIsWrong() throws IOException {
    byte[] bytes = "file name\tCATEGORY\nx.jpg\tbee\n".getBytes(StandardCharsets.UTF_8);
    LabelTable labels =
        LabelsReader.read(
            "labels.csv", () -> new ByteArrayInputStream(bytes), LabelColumns.USUAL, 25);

    assertThat(labels.fileName(0)).isEqualTo("x.jpg");
    assertThat(labels.defects().count(CsvDefect.Kind.DELIMITER)).isZero();
    assertThat(labels.defects().count(CsvDefect.Kind.COLUMN_MISNAMED)).isZero();
  }

  @Test
  void theUsualColumnNamesServeWhereInfoJsonNamesOthersThatAreNotThere() throws IOException {
    LabelColumns named = new LabelColumns("IMG", "CATEGORY", "SUPER_CATEGORY", ',', true);
    byte[] bytes = (HEADER + "a.jpg,bee,x\n").getBytes(StandardCharsets.UTF_8);
    LabelTable labels =
        LabelsReader.read("labels.csv", () -> new ByteArrayInputStream(bytes), named, 25);

    assertThat(labels.defects().count(CsvDefect.Kind.COLUMN_MISSING)).isEqualTo(1);
    assertThat(labels.fileName(0)).isEqualTo("a.jpg");
  }

  /** FastCSV is the oracle for what a valid file says. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void validFilesAreReadAsFastCsvReadsThem(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < 500; row++) {
      for (int cell = 0; cell < 3; cell++) {
        text.append(cell == 0 ? "" : ",").append(randomCell(random));
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    LabelTable labels = read(text.toString());

    List<List<String>> expected = new ArrayList<>();
    for (CsvRecord record : CsvReader.builder().ofCsvRecord(text.toString())) {
      expected.add(record.getFields());
    }
    expected.remove(0);
    List<List<String>> actual = new ArrayList<>();
    for (int row = 0; row < labels.size(); row++) {
      actual.add(
          List.of(
              labels.fileName(row),
              labels.categories().get(labels.categoryId(row)),
              labels.superCategories().get(labels.superCategoryId(row))));
    }
    assertThat(actual).isEqualTo(expected);
    for (CsvDefect.Kind kind : CsvDefect.Kind.values()) {
      assertThat(labels.defects().count(kind)).as("%s", kind).isZero();
    }
  }

  private static String randomCell(Random random) {
    String plain = List.of("bee", "é", "😀", "brown bear", "-._").get(random.nextInt(5));
    return switch (random.nextInt(4)) {
      case 0 -> "\"" + plain + ",\"\"\n" + plain + "\"";
      case 1 -> "\"" + plain + "\"";
      default -> plain;
    };
  }

  private static String place(LabelTable labels, CsvDefect.Kind kind) {
    assertThat(labels.defects().of(kind)).as("%s", kind).hasSize(1);
    CsvDefect defect = labels.defects().of(kind).get(0);
    return defect.line() + ":" + defect.column() + " row " + defect.row();
  }

  private static Location cell(int line, int column, int row, String field) {
    return Location.ofCell("labels.csv", line, column, row, field);
  }

  private static LabelTable read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), 25);
  }

  private static LabelTable read(byte[] bytes, int limit) throws IOException {
    return LabelsReader.read("labels.csv", () -> new ByteArrayInputStream(bytes), USUAL, limit);
  }
}
