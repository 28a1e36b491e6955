package org.metaalbum.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** If these fail, a profile or a schema is read as something else than it says. */
class JsonTreeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "null",
        "[]",
        "{}",
        "\"a\\u00e9\\n\"",
        "[true, false, null, \"\", {}]",
        "{\"a\": {\"b\": [[1, 2], {\"c\": {}}]}, \"d\": \"e\"}",
        "[0, -1, 2147483647, 2147483648, -9223372036854775808, 9223372036854775808]",
        "[0.5, -0.0, 1e3, 1E-400, 123456789012345678901234567890.5]"
      })
  void readsWhatTheMapperReads(String json) {
    assertThat(JsonTree.read(json.getBytes(UTF_8)))
        .isEqualTo(JsonMapper.shared().readTree(json.getBytes(UTF_8)));
  }

  static Stream<String> shippedFiles() {
    return Stream.concat(
        Stream.of(DocumentSchema.values()).map(DocumentSchema::fileName),
        Stream.of(
            "licences.json",
            "licence-terms.json",
            "datasheet.json",
            "domains.json",
            "profiles/format.json",
            "profiles/contribution.json",
            "profiles/release.json"));
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void readsAllThatIsShippedAsTheMapperDoes(String name) throws IOException {
    try (InputStream stream = DocumentSchema.openResource(name)) {
      byte[] json = stream.readAllBytes();

      assertThat(JsonTree.read(json)).isEqualTo(JsonMapper.shared().readTree(json));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\": 1,\n \"a\": 2}", "{}\n{}", "[1,\n 2", "{\n\"a\"}", "[1]\n]", "\n,"})
  void refusesWhatIsNoJsonAndSaysWhere(String json) {
    assertThatThrownBy(() -> JsonTree.read(json.getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            JacksonException.class,
            refusal -> assertThat(refusal.getLocation().getLineNr()).isEqualTo(2));
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String json = "[".repeat(100_000) + "]".repeat(100_000);

    assertThatThrownBy(() -> JsonTree.read(json.getBytes(UTF_8)))
        .isInstanceOf(JacksonException.class);
  }
}
