package org.metaalbum.core.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One change of a valid card makes one rule speak, once, at the marked place. Changes are written
 * {@code key | from | to}: in the line of that key, within a version if one is named.
 */
class CardRulesTest {

  private static final String VALID = MetadataCase.resource("valid_card.json");

  @Test
  void aValidCardHasNoFindings() {
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(VALID))).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "MA112 | license_details | \"license_details\" | ¦\"license_detaills\"",
        "MA112 | license | \"license\" | ¦\"Licence\"",
        "MA112 | micro.total_images | \"total_images\" | ¦\"total_image\"",
        "MA112 | mini.maximum_images_per_category | \"maximum_images_per_category\" |"
            + " ¦\"maximum_images_per_catgeory\"",
        "MA111 | license_details | \"license_details\" | ¦\"comment\": 1, \"license_details\"",
        "MA111 | license | \"license\" | ¦\"licence\": \"\", \"license\"",
        "MA113 | license_url | [\"https://creativecommons.org/licenses/by/4.0/\"] |"
            + " ¦\"https://creativecommons.org/licenses/by/4.0/\"",
        "MA113 | mini.total_images | 1000 | ¦\"1000\"",
        "MA113 | mini.total_images | 1000 | ¦1000.5",
        "MA113 | has_super_categories | true | ¦\"true\"",
        "MA113 | meta-album_set | 1 | ¦null",
        "MA113 | source_url | \"http://mosses.example.org/#download\" | ¦7",
        "MA114 | data_format | \"images\" | ¦\"image\"",
        "MA114 | image_size | \"128x128\" | ¦\"128 x 128\"",
        "MA114 | extended.minimum_images_per_category | 12 | ¦-12",
        "MA114 | extended.minimum_images_per_category | 12 | ¦0",
        "MA114 | extended.total_images | 1800 | ¦1800000000000000",
        "MA114 | micro.total_categories | 20 | ¦0",
        "MA115 | source | \"Moss Archive\" | ¦\" \"",
        "MA115 | contact_url | \"https://album.example.org/\" | ¦\"\"",
        "MA116 | dataset_name | \"Mosses\" | ¦\"Mosses \"",
        "MA116 | citation | \"MOS.bib\" | ¦\" MOS.bib\"",
        "MA116 | contact_name | \"Cleo\" | ¦\"Cl\\u200beo\"",
        "MA131 | id | \"PLT.MOS\" | ¦\"PLT.MSO\"",
        "MA131 | id | \"PLT.MOS\" | ¦\"VCL.MOS\"",
        "MA132 | domain_id | \"PLT\" | ¦\"PLANT\"",
        "MA133 | domain_name | \"Plants\" | ¦\"Plant\"",
        "MA133 | domain_name | \"Plants\" | ¦\"Vehicles\"",
        "MA134 | extended.minimum_images_per_category | 12 | ¦61",
        "MA134 | extended.median_images_per_category | 60.5 | ¦91",
        "MA134 | mini.minimum_images_per_category | 40 | ¦41",
        "MA135 | mini.uniform_number_of_images_per_category | true | ¦false",
        "MA135 | extended.uniform_number_of_images_per_category | false | ¦true",
        "MA136 | micro.total_images | 800 | ¦799",
        "MA136 | mini.total_images | 1000 | ¦1040",
        "MA136 | mini.total_images | 1000 | ¦99999",
        "MA136 | extended.total_images | 1800 | ¦999",
        "MA136 | extended.total_images | 1800 | ¦2233",
        "MA137 | mini.total_super_categories | 4 | ¦0",
        "MA137 | micro.total_super_categories | 3 | ¦0",
        "MA138 | extended.total_super_categories | 5 | ¦31",
        "MA138 | micro.total_super_categories | 3 | ¦21",
        "MA139 | micro.total_categories | 20 | ¦26",
        "MA139 | mini.total_categories | 25 | ¦31",
        "MA139 | micro.total_super_categories | 3 | ¦5",
        "MA140 | micro.minimum_images_per_category | 40 | ¦39",
        "MA140 | mini.maximum_images_per_category | 40 | ¦41",
        "MA140 | mini.maximum_images_per_category | 40 | ¦39",
        "MA140 | mini.median_images_per_category | 40.0 | ¦39",
        "MA141 | micro.total_categories | 20 | ¦19",
        "MA142 | mini.total_categories | 25 | ¦30",
        "MA142 | mini.total_categories | 25 | ¦14",
        "MA143 | extended.median_images_per_category | 60.5 | ¦60.4",
        "MA144 | license_url | \"https://creativecommons.org/licenses/by/4.0/\" |"
            + " ¦\"creativecommons.org/licenses/by/4.0\"",
        "MA144 | meta-album_license_url | \"https://creativecommons.org/licenses/by/4.0/\" |"
            + " ¦\"ftp://creativecommons.org/\"",
        "MA144 | source_url | \"http://mosses.example.org/#download\" | ¦\"http://mosses"
            + " example.org/\"",
        "MA144 | source_url | \"http://mosses.example.org/#download\" | ¦\"http://a.org/,"
            + " http://b.org/\"",
        "MA144 | contact_url | \"https://album.example.org/\" | ¦\"https:/album.example.org/\"",
        "MA144 | openml_url | \"https://www.openml.org/d/\" | ¦\"https://openml/d/\"",
        "MA144 | openml_url | \"https://www.openml.org/d/\" | ¦\"https://www.openml.org/d/%2\"",
        "MA145 | contact_email | \"cleo@album.example.org\" | ¦\"cleo(at)album.example.org\"",
        "MA145 | contact_email | \"cleo@album.example.org\" | ¦\"cleo@album\"",
        "MA146 | date_created | \"01 March 2022\" | ¦\"31 April 2022\"",
        "MA146 | date_created | \"01 March 2022\" | ¦\"2022-03-01\"",
        "MA146 | date_created | \"01 March 2022\" | ¦\"01 Mart 2022\"",
        "MA147 | mini | 102 | ¦101",
        "MA147 | micro | 101 | ¦0",
        "MA147 | extended | 103 | ¦null",
        "MA147 | mini | 102 | ¦null",
        "MA148 | citation | \"MOS.bib\" | ¦\"MOSS.bib\"",
        "MA149 | keywords | \"mosses, plants\" | ¦\"mosses, plants,\"",
        "MA149 | keywords | \"mosses, plants\" | ¦\"mosses, Mosses\"",
      })
  void oneChangeMakesOneRuleSpeakAtItsPlace(String rule, String key, String from, String to) {
    String changed = changeInLine(key, from, to);
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(changed)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly(rule + " " + MetadataCase.placeOfMark(changed));
  }

  @Test
  void aWrongDomainIdOrDatasetIdIsBlamedOnceAtTheId() {
    for (String change : List.of("\"domain_id\" : \"PLT\"", "\"dataset_id\" : \"MOS\"")) {
      String wrong = change.replace("PLT", "VCL").replace("MOS", "MOZ");
      String changed = MetadataCase.change(VALID, change, wrong);
      assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(changed)))
          .extracting(MetadataCase.Found::brief)
          .containsExactly("MA131 2:12");
    }
  }

  @Test
  void aWrongSuperCategoryFlagIsOneFindingThoughAllVersionsContradictIt() {
    String changed =
        MetadataCase.change(
            VALID, "\"has_super_categories\" : true", "\"has_super_categories\" : false");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(changed)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.brief()).isEqualTo("MA137 23:30");
              assertThat(found.problem().related()).hasSize(3);
            });
  }

  @Test
  void aMicroThatIsConsistentlyLargerThanMiniIsReportedOnceAtItsCategories() {
    String small =
        VALID
            .replace("\"total_categories\": 25,", "\"total_categories\": 19,")
            .replace("\"total_images\": 1000", "\"total_images\": 760");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(small)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA139 26:29");
  }

  @Test
  void aCardWithoutExtendedVersionIsValidIfItsOpenmlIdIsNull() {
    String without =
        VALID
            .replaceAll("(?s)    \"extended_version\" : \\{.*?\\},\n", "")
            .replace("\"extended\" : 103", "\"extended\" : null");
    assertThat(without).doesNotContain("extended_version");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(without))).isEmpty();
    String withId = without.replace("\"extended\" : null", "\"extended\" : ¦103");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(withId)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA147 " + MetadataCase.placeOfMark(withId));
  }

  @Test
  void aMissingKeyIsReportedAtTheBraceOfItsObject() {
    String top = VALID.replace("    \"citation\" : \"MOS.bib\",\n", "");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(top)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.brief()).isEqualTo("MA110 1:1");
              assertThat(found.problem().location().pointer()).isEqualTo("/citation");
              assertThat(found.problem().expected()).isEqualTo("\"citation\": a text");
            });
    String nested = VALID.replace(",\n        \"total_images\": 800", "");
    assertThat(MetadataCase.ofCard("MOS_info.json", MetadataCase.withoutMark(nested)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.brief()).isEqualTo("MA110 24:23");
              assertThat(found.problem().location().pointer())
                  .isEqualTo("/micro_version/total_images");
            });
  }

  @Test
  void aFileNamedAfterAnotherDatasetIsNoted() {
    assertThat(MetadataCase.ofCard("MSS_info.json", MetadataCase.withoutMark(VALID)))
        .extracting(MetadataCase.Found::brief)
        .containsExactly("MA150 5:20");
    assertThat(MetadataCase.ofCard("MOS_Mini_info.json", MetadataCase.withoutMark(VALID)))
        .isEmpty();
  }

  private static String changeInLine(String key, String from, String to) {
    int dot = key.indexOf('.');
    int start = dot < 0 ? 0 : VALID.indexOf('"' + key.substring(0, dot) + "_version\"");
    int keyAt = VALID.indexOf('"' + key.substring(dot + 1) + '"', start);
    int end = VALID.indexOf('\n', keyAt);
    String line = VALID.substring(keyAt, end);
    int at =
        from.startsWith("\"" + key.substring(dot + 1)) ? 0 : line.indexOf(from, key.length() - dot);
    assertThat(at).as(key + " " + from).isGreaterThanOrEqualTo(0);
    String changed = line.substring(0, at) + to + line.substring(at + from.length());
    return VALID.substring(0, keyAt) + changed + VALID.substring(end);
  }
}
