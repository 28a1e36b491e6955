package org.metaalbum.core.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.schema.Thresholds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MetadataReaderTest {

  /** Kinds that a file can have whatever its keys are. */
  private static final Set<Kind> OF_JSON = EnumSet.range(Kind.ENCODING, Kind.OVER_LIMIT);

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Each mark stands where a departure from RFC 8259 has to be reported, and nothing else. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1¦,}",
        "{\"a\": [1, 2¦,\n]}",
        "{\"a\": 1,¦, \"b\": 2}",
        "{¦, \"a\": 1}",
        "{\"a\": 1, ¦// one\n \"b\": ¦/* two\n lines */ 2, ¦# three\n \"c\": 3}",
        "{\"a\": ¦NaN, \"b\": ¦-Infinity, \"c\": ¦True, \"d\": ¦None, \"e\": ¦yes}",
        "{¦'a': ¦'x', ¦b: 1}",
        "{\"a\": ¦01, \"b\": ¦+1, \"c\": ¦.5, \"d\": ¦5., \"e\": ¦0x1F, \"f\": ¦1.2.3}",
        "{\"a\": 1 \n ¦\"b\": 2}",
        "{\"a\": 1 ¦\"b\": 2}",
        "{\"a\": [1\n¦2]}",
        "{\"a\" ¦1}",
        "{\"a\" ¦= 1}",
        "{\"a\": ¦}",
        "{\"a\"¦, \"b\": 1}",
        "{\"a\": \"x¦\ty\"}",
        "{\"a\": \"x¦\ny\nz\", \"b\": 1}",
        "{\"a\": ¦\"x,\n\"b\": 1}",
        "{\"a\": \"C:¦\\x\", \"b\": \"¦\\u12g4\"}",
        "{\"a\":¦\u00A01}",
        "{\"ä😀\": 1, \"b\": ¦'x'}",
        "{\"a\": 1,\r\n \"b\": 2,\r ¦'c': 3}",
        "{¦“a”: 1}",
        // From here on there is no going on.
        "{\"a\": 1¦",
        "{\"a\": [1, 2]\n¦",
        "{\"a\": 1,¦",
        "{\"a\"¦",
        "{\"a\": ¦",
        "{\"a\": ¦\"x",
        "{\"a\": [1, 2¦}}",
        "{\"a\": 1¦]",
        "{\"a\": \"say \"¦hi\" twice\"}",
        "{\"a\": 1,¦560}",
        "{\"a\": 1} ¦{}",
        "{\"a\": 1¦;\n\"b\": 2}",
        "¦<html></html>",
        "¦}",
        "¦",
        "  \n ¦",
        "{\"a\": 1, ¦/* never closed",
      })
  void eachMistakeIsReportedAtItsPlace(String marked) {
    String text = marked.replace("¦", "");
    List<MetadataDefect> defects = jsonDefects(text.getBytes(StandardCharsets.UTF_8));
    if (!text.endsWith("never closed")) {
      assertThat(defects)
          .extracting(MetadataReaderTest::place)
          .containsExactlyElementsOf(marks(marked));
    } else {
      assertThat(defects).extracting(MetadataReaderTest::place).startsWith(marks(marked).get(0));
    }
    assertThat(defects).extracting(MetadataDefect::kind).containsOnly(Kind.SYNTAX);
  }

  @Test
  void whatWasMeantIsReadBehindMistakes() {
    Metadata info =
        read(
            "{'a': 01, // one\n b: [True, None,], \"c\": \"x\ny\", \"e\": 1 \"d\": .5,}"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(info.value("").orElseThrow())
        .hasToString("{\"a\":1,\"b\":[true,null],\"c\":\"x\\ny\",\"e\":1,\"d\":0.5}");
  }

  @Test
  void theLastOfTwoEqualKeysCountsAsInPython() {
    Metadata info = read("{\"a\": 1, \"b\": 2,\n\"a\": 3}".getBytes(StandardCharsets.UTF_8));
    assertThat(info.integer("/a")).hasValue(3);
    assertThat(info.location("/a").column()).isEqualTo(6);
    assertThat(info.defects())
        .filteredOn(defect -> defect.kind() == Kind.DUPLICATE_KEY)
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(place(defect)).isEqualTo("2:1");
              assertThat(defect.related())
                  .singleElement()
                  .hasToString(
                      "Location[path=info.json, line=1, column=2, pointer=/a, row=null,"
                          + " field=null]");
            });
  }

  @Test
  void aFileThatIsNotUtf8IsReportedOnceAndReadOn() {
    assertThat(
            jsonDefects(
                "{\"a\": \"é\", \"b\": \"é\", 'c': 1}".getBytes(Charset.forName("windows-1252"))))
        .extracting(defect -> defect.kind() + " " + place(defect))
        .containsExactly("ENCODING 1:8", "SYNTAX 1:22");
    for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
      assertThat(jsonDefects("{\"a\": 'x'}".getBytes(wide)))
          .extracting(defect -> defect.kind() + " " + place(defect))
          .containsExactly("ENCODING 1:1", "SYNTAX 1:7");
    }
    byte[] cutWithinCharacter = {'{', '}', ' ', (byte) 0xE2, (byte) 0x82};
    assertThat(jsonDefects(cutWithinCharacter))
        .extracting(defect -> defect.kind() + " " + place(defect))
        .startsWith("ENCODING 1:4");
  }

  @Test
  void theByteOrderMarkTakesNoColumn() {
    assertThat(jsonDefects("\uFEFF{'a': 1}".getBytes(StandardCharsets.UTF_8)))
        .extracting(defect -> defect.kind() + " " + place(defect))
        .containsExactly("BYTE_ORDER_MARK 1:1", "SYNTAX 1:2");
  }

  @Test
  void nestingIsLimitedAtTheBracketThatIsTooMuch() {
    String allowed = "{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}";
    assertThat(jsonDefects(allowed.getBytes(StandardCharsets.UTF_8))).isEmpty();
    String deep = "[".repeat(1_000_000);
    assertThat(jsonDefects(deep.getBytes(StandardCharsets.UTF_8)))
        .extracting(defect -> defect.kind() + " " + place(defect))
        .containsExactly("OVER_LIMIT 1:65");
    String many = "[" + "1,".repeat(200_000) + "1]";
    assertThat(jsonDefects(many.getBytes(StandardCharsets.UTF_8)))
        .extracting(MetadataDefect::kind)
        .containsExactly(Kind.OVER_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"x\n",
        "'x\n",
        "“x\n",
        "\"\":0,",
        "{\"aaaaaaaaaaaaaaaa\":",
        "1 ",
        "\"a\" ",
        "// \n",
        "\\",
        "9",
        "\"\\u",
        "[],",
        "-e"
      })
  void noSmallFileTakesLong(String part) {
    String text = "{\"a\": [" + part.repeat(1_000_000 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> jsonDefects(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itAgreesWithAStrictParserOnWhatIsJson() throws IOException {
    Random random = new Random(20_261_123);
    String card = resource("valid_card.json");
    String alphabet = "{}[]:,\"'\\/ \n\t\r0123456789.-+eEtrufalsn#*x\u00E9\u0001😀";
    int accepted = 0;
    for (int i = 0; i < 1_500; i++) {
      StringBuilder text = new StringBuilder(card);
      for (int change = random.nextInt(3); change >= 0; change--) {
        int at = random.nextInt(text.length());
        int c = alphabet.codePointAt(random.nextInt(alphabet.length() - 2));
        switch (random.nextInt(4)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, Character.toString(c));
          case 2 -> text.replace(at, at + 1, Character.toString(c));
          default -> text.setLength(random.nextInt(20) == 0 ? at + 1 : text.length());
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      JsonNode strict = strict(bytes);
      Metadata lenient = read(bytes);
      List<MetadataDefect> defects = jsonDefects(lenient);
      assertThat(defects.isEmpty())
          .as("seed 20261123, case %s:%n%s", i, text)
          .isEqualTo(strict != null);
      accepted += defects.isEmpty() ? 1 : 0;
      if (strict != null && lenient.defects().isEmpty()) {
        assertThat(lenient.value("").orElseThrow())
            .as("seed 20261123, case %s", i)
            .hasToString(strict.toString());
      }
    }
    assertThat(accepted).isBetween(200, 1_300);
  }

  @Test
  void noBytesMakeItThrow() throws IOException {
    Random random = new Random(7);
    byte[] card = resource("valid_card.json").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = card.clone();
      for (int change = random.nextInt(30); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> MetadataReader.read("x.json", bytes, null, Thresholds.DEFAULT))
          .as("seed 7, case %s", i)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void theKindIsToldByTheKeys() throws IOException {
    assertThat(kind(resource("valid_card.json"), null)).isEqualTo(MetadataKind.CARD);
    assertThat(kind(resource("valid_info.json"), null)).isEqualTo(MetadataKind.INFO);
    assertThat(kind(resource("valid_legacy_info.json"), null)).isEqualTo(MetadataKind.LEGACY_INFO);
    assertThat(kind(resource("valid_card.json"), MetadataKind.INFO)).isEqualTo(MetadataKind.CARD);
    assertThat(kind(resource("valid_info.json"), MetadataKind.CARD)).isEqualTo(MetadataKind.CARD);
    assertThat(kind(resource("valid_card.json").substring(0, 900), null))
        .as("a card that is cut off")
        .isEqualTo(MetadataKind.CARD);
    assertThat(kind("{}", null)).isEqualTo(MetadataKind.INFO);
  }

  @Test
  void aMisspeltKeyCountsAsTheRightOne() throws IOException {
    String card = resource("valid_card.json").replace("\"mini_version\"", "\"mini_verison\"");
    Metadata read =
        MetadataReader.read(
            "x.json", card.getBytes(StandardCharsets.UTF_8), null, Thresholds.DEFAULT);
    assertThat(read.defects()).extracting(MetadataDefect::kind).containsExactly(Kind.KEY_MISSPELT);
    assertThat(read.integer("/mini_version/total_categories")).hasValue(25);
    assertThat(read.location("/mini_version/total_categories").line()).isEqualTo(35);
    assertThat(read.location("/mini_version/total_categories").pointer())
        .isEqualTo("/mini_version/total_categories");
  }

  @Test
  void aMessageNamesWhatToDo() throws IOException {
    String card =
        resource("valid_card.json")
            .replace("[\"https://creativecommons.org/licenses/by/4.0/\"]", "\"https://x.org/\"");
    assertThat(
            MetadataReader.read(
                    "x.json", card.getBytes(StandardCharsets.UTF_8), null, Thresholds.DEFAULT)
                .defects())
        .singleElement()
        .satisfies(
            defect -> {
              assertThat(defect.message())
                  .isEqualTo(
                      "'license_url' is a text, but should be a list. Put it in brackets:"
                          + " [\"...\"].");
              assertThat(defect.expected()).isEqualTo("a list");
              assertThat(defect.actual()).isEqualTo("\"https://x.org/\"");
            });
  }

  @Test
  void slipsOfThePenAreRecognisedAndOtherWordsAreNot() {
    List<String> known = List.of("id", "license", "license_url", "minimum_images_per_category");
    assertThat(Spelling.nearest("Id", known)).contains("id");
    assertThat(Spelling.nearest("licence", known)).contains("license");
    assertThat(Spelling.nearest("License-URL", known)).contains("license_url");
    assertThat(Spelling.nearest("minimum images per category", known))
        .contains("minimum_images_per_category");
    assertThat(Spelling.nearest("x", known)).isEmpty();
    assertThat(Spelling.nearest("author", known)).isEmpty();
    assertThat(Spelling.distance("ab", "ba")).isEqualTo(1);
  }

  private static MetadataKind kind(String text, @Nullable MetadataKind forced) {
    return MetadataReader.read(
            "x.json", text.getBytes(StandardCharsets.UTF_8), forced, Thresholds.DEFAULT)
        .kind();
  }

  private static Metadata read(byte[] bytes) {
    return MetadataReader.read("info.json", bytes, null, Thresholds.DEFAULT);
  }

  private static List<MetadataDefect> jsonDefects(byte[] bytes) {
    return jsonDefects(read(bytes));
  }

  private static List<MetadataDefect> jsonDefects(Metadata file) {
    return file.defects().stream().filter(d -> OF_JSON.contains(d.kind())).toList();
  }

  private static @Nullable JsonNode strict(byte[] bytes) {
    try {
      return STRICT.readTree(bytes);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static String place(MetadataDefect defect) {
    return defect.location().line() + ":" + defect.location().column();
  }

  private static List<String> marks(String marked) {
    List<String> places = new ArrayList<>();
    int line = 1;
    int column = 1;
    int previous = 0;
    for (int c : marked.codePoints().toArray()) {
      if (c == '¦') {
        places.add(line + ":" + column);
      } else if (c == '\n' && previous == '\r') {
        column = 1;
      } else if (c == '\n' || c == '\r') {
        line++;
        column = 1;
      } else {
        column++;
      }
      previous = c == '¦' ? previous : c;
    }
    return places;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream =
        MetadataReaderTest.class.getResourceAsStream("/org/metaalbum/core/metadata/" + name)) {
      assertThat(stream).as(name).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
