package org.metaalbum.core.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.core.read.Bibliography.Entry;
import org.metaalbum.core.read.Bibliography.Field;

/**
 * If these fail, BibTeX that LaTeX reads is refused, or a damaged file is taken for a sound one.
 */
class BibliographyReaderTest {

  private static final String USUAL =
      """
      % a comment
      This is one too, with an address: author@example.org
      @STRING{nips = "Advances in Neural Information Processing Systems"}
      @comment{ignored, {even} this}

      @inproceedings{wu2019:ip102,
        title = "{IP102}: A {\\"o}ther \\& {Benchmark}",
        Author = {Wu, Xiaoping and others},
        booktitle = nips # " " # 32,
        year = 2019,
        doi = {10.1109/CVPR.2019.00899}
      }
      @misc(second, title = {In (round) brackets}, year = "2020")
      @misc{third}
      """;

  @Test
  void whatBibtexReadsIsRead() {
    Bibliography file = read(USUAL);
    assertThat(file.defects()).isEmpty();
    assertThat(file.entries())
        .extracting(Entry::key)
        .containsExactly("wu2019:ip102", "second", "third");
    Entry first = file.entries().get(0);
    assertThat(first.type()).isEqualTo("inproceedings");
    assertThat(first.location().line()).isEqualTo(6);
    assertThat(first.fields())
        .extractingByKey("title")
        .returns("{IP102}: A {\\\"o}ther \\& {Benchmark}", Field::value);
    assertThat(first.fields()).extractingByKey("booktitle").returns("nips 32", Field::value);
    assertThat(first.fields()).extractingByKey("doi").returns(11, field -> field.location().line());
    assertThat(first.hasAny("author")).isTrue();
    assertThat(first.hasAny("editor")).isFalse();
  }

  @Test
  void lineEndsAndEncodingsDoNotMatter() {
    assertThat(read(USUAL.replace("\n", "\r\n")).entries()).hasSize(3);
    byte[] latin = USUAL.replace("others", "M\u00fcller").getBytes(Charset.forName("windows-1252"));
    assertThat(BibliographyReader.read("a.bib", latin).entries()).hasSize(3);
    assertThat(read("").entries()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @misc{a, title = {b}                | 1 | does not end
          @misc{a, title = {b                 | 1 | not closed
          @misc{a, title = "b                 | 1 | not closed
          @misc{a, title = {b} year = 2022}   | 1 | comma
          @misc{a, title {b}}                 | 1 | field is missing
          @misc{a, title = }                  | 1 | no value
          @misc{, title = {b}}                | 1 | no key
          @misc{title = {b}}                  | 1 | no key
          @misc                               | 1 | brace
          @                                   | 1 | type
          """)
  void aDefectIsNamedAtItsLine(String text, int line, String words) {
    assertThat(read(text).defects())
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.location().line()).isEqualTo(line);
              assertThat(defect.message()).contains(words);
            });
  }

  @Test
  void whatComesBehindADefectIsReadAllTheSame() {
    Bibliography file = read("@misc{a, title = {b}\n\n@misc{c, title = {d}}\n@misc{, x = 1}\n");
    assertThat(file.entries()).extracting(Entry::key).containsExactly("c");
    assertThat(file.defects()).hasSize(2);
  }

  /** Every unclosed brace is looked for to the end of the file. */
  @Test
  void aFileOfUnclosedBracesTakesNoTime() {
    String hostile = "@misc{a, t = {\n".repeat(60_000);
    Bibliography file = assertTimeout(Duration.ofSeconds(10), () -> read(hostile));
    assertThat(file.entries()).isEmpty();
    assertThat(file.defects()).isNotEmpty();
  }

  @Test
  void noDamageBreaksTheReader() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = USUAL.getBytes(UTF_8);
      for (int j = 0; j < 3; j++) {
        bytes[random.nextInt(bytes.length)] = "{}()\"@,=#\\\n ".getBytes(UTF_8)[random.nextInt(12)];
      }
      assertThatCode(() -> BibliographyReader.read("a.bib", bytes)).doesNotThrowAnyException();
    }
  }

  @Test
  void theDefectsOfAFileAreOrdered() {
    List<Integer> lines =
        read("@misc{, x = 1}\n@misc{, x = 1}\n").defects().stream()
            .map(defect -> defect.location().line())
            .toList();
    assertThat(lines).containsExactly(1, 2);
  }

  private static Bibliography read(String text) {
    return BibliographyReader.read("a.bib", text.getBytes(UTF_8));
  }
}
