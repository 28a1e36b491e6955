package org.metaalbum.core.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.core.read.LabelColumns;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.LabelsReader;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;
import org.metaalbum.schema.Thresholds;

/** If these fail, one slip in a row becomes several findings, or counts are wrong. */
class RowsTest {

  @ParameterizedTest
  @CsvSource({
    "a.jpg, EXACT, images/a.jpg",
    "' a.jpg', UNTIDY, images/a.jpg",
    "A.JPG, DIFFERS, images/a.jpg",
    "a.jpeg, DIFFERS, images/a.jpg",
    "images/a.jpg, PATH, images/a.jpg",
    "..\\a.jpg, PATH, images/a.jpg",
    "C:/data/a.jpg, PATH, images/a.jpg",
    "sub/b.jpg, ELSEWHERE, images/sub/b.jpg",
    "b.jpg, ELSEWHERE, images/sub/b.jpg",
    "link.jpg, NOT_A_FILE,",
    "nothing.jpg, MISSING,",
    "/etc/passwd, PATH,",
    "'', NO_NAME,",
  })
  void aNameIsMatchedToTheFileThatItSurelyMeans(
      String name, LabelMatching.State state, String image) throws IOException {
    LabelMatching matching =
        LabelMatcher.match(
            labels(name + ",bee,x"),
            layout("images/a.jpg", "images/sub/b.jpg", "->images/link.jpg"));

    assertThat(matching.state(0)).isEqualTo(state);
    assertThat(matching.hasImage(0) ? matching.image(0).path() : null).isEqualTo(image);
  }

  @Test
  void rowsAreMatchedToTheSameFilesInAnyOrder() throws IOException {
    Layout layout =
        layout("images/a.jpg", "images/b.jpg", "%images/b.jpg", "images/c.jpg", "images/sub/d.jpg");
    List<String> rows = List.of("a.jpg", "b.jpg", "c.jpg", "d.jpg", "sub/d.jpg", "c.jpg");
    for (int turn = 0; turn < rows.size(); turn++) {
      List<String> turned = new ArrayList<>(rows);
      Collections.rotate(turned, turn);
      LabelMatching matching =
          LabelMatcher.match(
              labels(turned.stream().map(name -> name + ",bee,x").toArray(String[]::new)), layout);

      assertThat(IntStream.range(0, rows.size()).boxed())
          .as("rows turned by %s", turn)
          .extracting(
              row ->
                  turned.get(row)
                      + " "
                      + (matching.hasImage(row) ? matching.image(row).path() : matching.state(row)))
          .containsExactlyInAnyOrder(
              "a.jpg images/a.jpg",
              // Which of the two is meant, nobody knows.
              "b.jpg MISSING",
              "c.jpg images/c.jpg",
              "c.jpg images/c.jpg",
              "d.jpg images/sub/d.jpg",
              "sub/d.jpg images/sub/d.jpg");
    }
  }

  @Test
  void aFileCountsOnceHoweverManyRowsNameIt() throws IOException {
    CategoryTally tally = tally("a.jpg,bee,x", "a.jpg,bee,x", "b.jpg,bee,x", "c.jpg,ant,x");

    assertThat(tally.categories())
        .extracting(category -> category.name() + " " + category.images())
        .containsExactly("ant 1", "bee 2");
  }

  @Test
  void aFileInTwoCategoriesCountsForTheOneThatLacksIt() throws IOException {
    List<String> rows =
        List.of("a.jpg,bee,x", "b.jpg,bee,x", "c.jpg,ant,x", "d.jpg,ant,x", "a.jpg,ant,x");
    for (int turn = 0; turn < rows.size(); turn++) {
      List<String> turned = new ArrayList<>(rows);
      Collections.rotate(turned, turn);
      CategoryTally tally = tally(turned.toArray(String[]::new));

      assertThat(tally.minimum()).as("rows turned by %s", turn).isEqualTo(2);
      assertThat(tally.maximum()).as("rows turned by %s", turn).isEqualTo(2);
    }
  }

  @Test
  void spellingsOfOneCategoryAreCountedTogetherUnderTheMostFrequent() throws IOException {
    CategoryTally tally = tally("a.jpg,Bee,x", "b.jpg,bee,x", "c.jpg,bee ,x", "d.jpg,bee,x");

    assertThat(tally.categories()).extracting(CategoryTally.Category::name).containsExactly("bee");
    assertThat(tally.maximum()).isEqualTo(4);
  }

  @Test
  void theMedianOfAnEvenNumberOfCategoriesIsTheMeanOfTheMiddleTwo() throws IOException {
    assertThat(tally("a.jpg,bee,x", "b.jpg,ant,x", "c.jpg,ant,x").median()).isEqualTo(1.5);
  }

  @Test
  void aSuperCategoryInAnOddRowIsNotAnother() throws IOException {
    CategoryTally tally = tally("a.jpg,bee,x", "b.jpg,bee,x", "c.jpg,bee,y");

    assertThat(tally.superCategories()).isEqualTo(1);
    assertThat(tally.grouping()).isEqualTo(CategoryTally.Grouping.ALL_ROWS);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2, 2, 1, true", // a row of ant is lost
    "2, 2, 2, 0, false",
    "3, 1, 2, 1, true", // so is the only row of a third category
    "3, 2, 2, 1, false",
    "1, 1, 2, 9, false",
    "2, 1, 4, 1, false",
    "2, 0, 2, 9, false",
  })
  void imagesWithoutARowExplainWhatIsLackingAndNoMore(
      int categories, int minimum, int maximum, int more, boolean expected) throws IOException {
    String info =
        "{\"total_categories\": %s, \"minimum_images_per_category\": %s, \"maximum_images_per_category\": %s}"
            .formatted(categories, minimum, maximum);
    Metadata metadata =
        MetadataReader.read(
            "info.json",
            info.getBytes(StandardCharsets.UTF_8),
            MetadataKind.INFO,
            Thresholds.DEFAULT);

    assertThat(tally("a.jpg,bee,x", "b.jpg,bee,x", "c.jpg,ant,x").wouldAgree(metadata, more))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'a.jpg,,x', has no category", "'a.jpg,bee', too few or too many cells"})
  void aRowThatCannotBeCountedIsAnObstacle(String row, String reason) throws IOException {
    assertThat(TallyReader.obstacle(labels("b.jpg,bee,x", row)))
        .hasValueSatisfying(obstacle -> assertThat(obstacle).contains("row 2", "line 3", reason));
  }

  @Test
  void namesThatCollideInStringsOwnHashAreFoundQuickly() throws IOException {
    String[] rows =
        Stream.iterate(List.of("Aa", "BB"), RowsTest::doubled)
            .limit(14)
            .reduce((first, second) -> second)
            .orElseThrow()
            .stream()
            .map(name -> name + ",bee,x")
            .toArray(String[]::new);
    LabelTable labels = labels(rows);
    RowIndex index = new RowIndex(labels);

    assertThat(
            Arrays.stream(rows)
                .mapToInt(row -> row.substring(0, row.indexOf(',')).hashCode())
                .distinct())
        .hasSize(1);
    assertThat(index.firstRow(rows.length - 1)).isEqualTo(rows.length - 1);
  }

  private static List<String> doubled(List<String> names) {
    return names.stream().flatMap(name -> Stream.of("Aa" + name, "BB" + name)).toList();
  }

  private static CategoryTally tally(String... rows) throws IOException {
    LabelTable labels = labels(rows);
    return TallyReader.read(labels, LabelIndex.of(labels));
  }

  private static LabelTable labels(String... rows) throws IOException {
    String text = "FILE_NAME,CATEGORY,SUPER_CATEGORY\n" + String.join("\n", rows) + "\n";
    return LabelsReader.read(
        "labels.csv",
        () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        new LabelColumns("FILE_NAME", "CATEGORY", "SUPER_CATEGORY", ',', true),
        25);
  }

  private static Layout layout(String... paths) {
    List<Entry> entries =
        Stream.concat(
                Stream.of("images", "images/sub")
                    .map(path -> new Entry(path, Entry.Kind.FOLDER, 0, true)),
                Arrays.stream(paths).map(RowsTest::entry))
            .sorted(Comparator.comparing(Entry::path))
            .toList();
    return LayoutReader.read(new Listing(entries, new TreeMap<>()));
  }

  /** An entry; one behind an arrow is a link, and one behind a % has a name that is not UTF-8. */
  private static Entry entry(String path) {
    if (path.startsWith("%")) {
      return new Entry(path.substring(1), Entry.Kind.FILE, 1, false);
    }
    return path.startsWith("->")
        ? new Entry(path.substring(2), Entry.Kind.LINK_OUTSIDE, 0, true)
        : new Entry(path, Entry.Kind.FILE, 1, true);
  }
}
