package org.metaalbum.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class SchemaValidatorTest {

  private static final Map<DocumentSchema, String> VALID =
      Map.of(
          DocumentSchema.INFO, "valid_info.json",
          DocumentSchema.LEGACY_INFO, "valid_legacy_info.json",
          DocumentSchema.CARD, "valid_card.json",
          DocumentSchema.REPORT, "valid_report.json",
          DocumentSchema.PROFILE, "profiles/release.json",
          DocumentSchema.CONFIGURATION, "valid_config.json",
          DocumentSchema.BASELINE, "valid_baseline.json");

  /** Objects with keys that a user chooses. */
  private static final String OPEN =
      "/rules|/severities|/datasets|/datasets/shapes|/datasets/shapes/MA006/findings";

  @ParameterizedTest
  @EnumSource
  void theValidExampleIsAccepted(DocumentSchema schema) {
    assertThat(SchemaValidator.of(schema).validate(example(schema))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyValueOfAnotherTypeIsRefusedAtItsPlace(DocumentSchema schema) {
    for (String pointer : pointers(example(schema), "")) {
      JsonNode document = example(schema);
      JsonNode other =
          document.at(pointer).isArray()
              ? JsonNodeFactory.instance.booleanNode(true)
              : JsonNodeFactory.instance.arrayNode();
      replace(document, pointer, other);
      assertThat(SchemaValidator.of(schema).validate(document))
          .as(schema + " " + pointer)
          .isNotEmpty()
          .allSatisfy(violation -> assertThat(violation.pointer()).startsWith(pointer));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyUnknownKeyIsRefused(DocumentSchema schema) {
    List<String> objects = pointers(example(schema), "");
    objects.add("");
    for (String pointer : objects) {
      JsonNode document = example(schema);
      if (document.at(pointer) instanceof ObjectNode object && !pointer.matches(OPEN)) {
        object.put("surplus", 1);
        assertThat(SchemaValidator.of(schema).validate(document))
            .as(schema + " " + pointer)
            .singleElement()
            .satisfies(
                violation -> {
                  assertThat(violation.pointer()).isEqualTo(pointer);
                  assertThat(violation.property()).isEqualTo("surplus");
                });
      }
    }
  }

  @Test
  void theThresholdsOfAConfigurationAreThoseOfAProfile() {
    assertThat(DocumentSchema.CONFIGURATION.read().at("/properties/thresholds"))
        .isEqualTo(DocumentSchema.PROFILE.read().at("/properties/thresholds"));
  }

  @Test
  void everyKeyOfAContributionAndOfACardIsRequiredButTheOptionalOnes() {
    for (DocumentSchema schema : List.of(DocumentSchema.INFO, DocumentSchema.CARD)) {
      for (String pointer : pointers(example(schema), "")) {
        JsonNode document = example(schema);
        int slash = pointer.lastIndexOf('/');
        String key = pointer.substring(slash + 1);
        if (!(document.at(pointer.substring(0, slash)) instanceof ObjectNode object)) {
          continue;
        }
        object.remove(key);
        List<SchemaViolation> violations = SchemaValidator.of(schema).validate(document);
        if (key.equals("extended_version")) {
          assertThat(violations).isEmpty();
        } else {
          assertThat(violations)
              .as(schema + " " + pointer)
              .singleElement()
              .satisfies(
                  violation -> {
                    assertThat(violation.keyword()).isEqualTo("required");
                    assertThat(violation.property()).isEqualTo(key);
                    assertThat(violation.expected()).matches("(a|an|true) .*");
                  });
        }
      }
    }
  }

  @Test
  void legacyNeedsOneNumberOrAllThree() {
    ObjectNode document = (ObjectNode) example(DocumentSchema.LEGACY_INFO);
    document.remove("images_per_category");
    assertThat(missing(document)).containsExactly("images_per_category");
    document.put("median_images_per_category", 40.5);
    assertThat(missing(document))
        .containsExactly("maximum_images_per_category", "minimum_images_per_category");
  }

  @ParameterizedTest(name = "{0} {1} = {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "INFO | /total_categories | -1 | at least 0",
        "INFO | /total_categories | 1.5 | a whole number",
        "INFO | /dataset_name | \" \" | a text that is not blank",
        "CARD | /data_format | \"image\" | \"images\"",
        "CARD | /micro_version/total_categories | 0 | at least 1",
        "CARD | /source_url | [] | at least 1 item",
        "CARD | /license_url | [\"\"] | a text that is not blank",
        "CARD | /extended_version | 3 | an object or null",
        "CARD | /openml_id/mini | \"7\" | a whole number or null",
        "REPORT | /verdict | \"fine\" | one of \"conformant\", \"nonconformant\", \"incomplete\"",
        "REPORT | /datasets/0/findings/0/location/line | 0 | at least 1",
        "PROFILE | /rules/MA006 | \"fatal\" | one of \"off\", \"on\", \"error\", \"warning\","
            + " \"note\"",
      })
  void whatIsExpectedIsSaidInWords(
      DocumentSchema schema, String pointer, String value, String expected) {
    JsonNode document = example(schema);
    replace(document, pointer, JsonMapper.shared().readTree(value));
    assertThat(SchemaValidator.of(schema).validate(document))
        .extracting(SchemaViolation::expected)
        .containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INFO, /total_categories, 25.0",
    "CARD, /extended_version, null",
    "CARD, /license_url, []",
    "CARD, /openml_id/extended, null",
    "CARD, /original_contact, '\"\"'"
  })
  void unusualButLegalValuesAreAccepted(DocumentSchema schema, String pointer, String value) {
    JsonNode document = example(schema);
    replace(document, pointer, JsonMapper.shared().readTree(value));
    assertThat(SchemaValidator.of(schema).validate(document)).isEmpty();
  }

  @Test
  void theTenDomainsAreThere() {
    assertThat(Domains.load().all()).hasSize(10).doesNotHaveDuplicates();
    assertThat(Domains.load().byId("REM_SEN")).contains(new Domain("REM_SEN", "Remote Sensing"));
    assertThat(Domains.load().byId("rem_sen")).isEmpty();
  }

  private static List<String> missing(JsonNode legacy) {
    return SchemaValidator.of(DocumentSchema.LEGACY_INFO).validate(legacy).stream()
        .map(SchemaViolation::property)
        .toList();
  }

  private static JsonNode example(DocumentSchema schema) {
    String name = VALID.get(schema);
    try (InputStream stream = SchemaValidatorTest.class.getResourceAsStream(name)) {
      return JsonMapper.shared().readTree(stream);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  private static List<String> pointers(JsonNode node, String pointer) {
    List<String> pointers = new ArrayList<>();
    if (!pointer.isEmpty()) {
      pointers.add(pointer);
    }
    node.forEachEntry((key, value) -> pointers.addAll(pointers(value, pointer + "/" + key)));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      pointers.addAll(pointers(node.get(i), pointer + "/" + i));
    }
    return pointers;
  }

  private static void replace(JsonNode document, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = document.at(pointer.substring(0, slash));
    String key = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(key), value);
    } else {
      ((ObjectNode) parent).set(key, value);
    }
  }
}
