package org.metaalbum.core.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.schema.Thresholds;

/** One change of a valid info.json makes one rule speak, once, at the marked place. */
class InfoRulesTest {

  private static final String VALID = MetadataCase.resource("valid_info.json");

  @Test
  void aValidInfoHasNoFindings() {
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(VALID))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MA104 | 25, | 25,¦, ",
        "MA104 | \"SUPER_CATEGORY\" | \"SUPER_CATEGORY\"¦,",
        "MA104 | \"mosses\", | \"mosses\", ¦// the name",
        "MA104 | 44.5 | ¦NaN",
        "MA104 | : 25 | : ¦025",
        "MA104 | \"mosses\" | ¦'mosses'",
        "MA105 | \"dataset_description\" | ¦\"dataset_name\" : \"mosses\", \"dataset_description\"",
        "MA111 | \"dataset_description\" | ¦\"author\" : \"me\", \"dataset_description\"",
        "MA112 | \"total_super_categories\" | ¦\"total_super_categorie\"",
        "MA112 | \"dataset_name\" | ¦\"Dataset Name\"",
        "MA113 | : 25 | : ¦\"25\"",
        "MA113 | : true | : ¦1",
        "MA114 | : 25 | : ¦-25",
        "MA115 | \"mosses\" | ¦\"\"",
        "MA115 | \"CATEGORY\" | ¦\" \"",
        "MA116 | \"FILE_NAME\" | ¦\" FILE_NAME\"",
        "MA118 | : 40 | : ¦62",
        "MA118 | : 44.5 | : ¦62",
        "MA119 | : false | : ¦true",
        "MA120 | : 4, | : ¦0,",
        "MA121 | \"CATEGORY\" | ¦\"FILE_NAME\"",
        "MA122 | 44.5 | ¦44.3",
      })
  void oneChangeMakesOneRuleSpeakAtItsPlace(String rule, String from, String to) {
    String changed = MetadataCase.change(VALID, from, to);
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(changed)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly(rule + " " + MetadataCase.placeOfMark(changed));
  }

  @Test
  void anInfoOf2021IsOneWarningAtItsFirstLegacyKey() {
    String legacy = MetadataCase.resource("valid_legacy_info.json");
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(legacy)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA117 5:5");
    String three =
        MetadataCase.change(
            legacy,
            "\"images_per_category\" : 40",
            "\"minimum_images_per_category\" : 40, \"median_images_per_category\" : 40,"
                + " \"maximum_images_per_category\" : 40");
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(three)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA117 5:5");
  }

  @Test
  void aCardUnderTheNameOfInfoIsOneFinding() {
    String card = MetadataCase.resource("valid_card.json");
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(card)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA108 1:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mini_insect_1", "mini_insect_2"})
  void theOfficialSamplesHaveNoFindings(String sample) throws IOException {
    Path file =
        Path.of(
            System.getProperty("project.root"), "../shared/reference/samples", sample, "info.json");
    assumeTrue(Files.isRegularFile(file), "the official samples are not here");
    assertThat(MetadataCase.ofInfo(Files.readAllBytes(file))).isEmpty();
  }

  @Test
  void theOneSuperCategoryOfTheOfficialSampleIsLegal() {
    String changed =
        VALID
            .replace("\"total_super_categories\" : 4", "\"total_super_categories\" : 1")
            .replace("\"has_super_categories\" : true", "\"has_super_categories\" : false");
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(changed))).isEmpty();
  }

  @Test
  void theOptionalKeysAndAWholeNumberWithAPointAreLegal() {
    String changed =
        MetadataCase.change(VALID, ": 25,", ": 25.0, \"csv_with_tab\": true,")
            .replace("44.5", "4.45e1");
    assertThat(MetadataCase.ofInfo(MetadataCase.withoutMark(changed))).isEmpty();
  }

  @Test
  void brokenBytesAreReportedOnceAtTheFirst() {
    byte[] latin = VALID.replace("mosses", "moosé").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MetadataCase.ofInfo(latin))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA102 2:27");
    byte[] marked = ("\uFEFF" + VALID).getBytes(StandardCharsets.UTF_8);
    assertThat(MetadataCase.ofInfo(marked))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA103 1:1");
    assertThat(MetadataCase.ofInfo("[]".getBytes(StandardCharsets.UTF_8)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA106 1:1");
    assertThat(MetadataCase.ofInfo(new byte[(1 << 20) + 1]))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA107 -");
  }

  @Test
  void contradictionsAreLeftToTheCountsWhereLabelsWereCounted() {
    String changed =
        VALID
            .replace(": 44.5", ": 99.3")
            .replace(": false", ": true")
            .replace(": 40", ": 61")
            .replace(": 4,", ": 0,");
    Metadata info =
        MetadataReader.read(
            "info.json",
            changed.getBytes(StandardCharsets.UTF_8),
            MetadataKind.INFO,
            Thresholds.DEFAULT);
    assertThat(MetadataCase.run(MetadataCase.facts(info, null, null))).isNotEmpty();
    assertThat(
            MetadataCase.run(
                MetadataCase.facts(
                    info, null, new CategoryTally(List.of(), 0, CategoryTally.Grouping.NO_ROW))))
        .isEmpty();
  }

  @Test
  void everyRuleHasItsOwnId() {
    assertThat(MetadataCase.rules())
        .extracting(DatasetRule::info)
        .extracting(RuleInfo::id)
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(40);
  }
}
