package org.metaalbum.core.rules.licences;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.DatasetName;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Rule;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.core.rules.ProblemList;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.fixtures.CardBuilder;
import org.metaalbum.schema.Thresholds;

/** If these fail, a lawyer would raise other doubts about a card than this program does. */
class CardLicenceRulesTest {

  private static final Path CARDS =
      Path.of(System.getProperty("project.root"), "..", "shared", "reference", "cards");

  /** The published cards in which a licence rule finds something: rule and pointer. */
  private static final Map<String, List<String>> PUBLISHED =
      new TreeMap<>(
          Map.of(
              "ACT_40_info.json", List.of("MA802 /license"),
              "AWA_info.json", List.of("MA801 /license"),
              "BTS_info.json", List.of("MA802 /license"),
              "CRS_info.json", List.of("MA801 /license"),
              "INS_2_info.json", List.of("MA802 /license"),
              "TEX_info.json", List.of("MA807 /meta-album_license")));

  @Test
  void thePublishedCardsRaiseTheseDoubtsAndNoOthers() throws IOException {
    assumeTrue(Files.isDirectory(CARDS), "the published cards are not here");
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(CARDS)) {
      for (Path file : files.toList()) {
        List<String> problems = problems(Files.readAllBytes(file));
        if (!problems.isEmpty()) {
          found.put(file.getFileName().toString(), problems);
        }
      }
    }
    assertThat(found).isEqualTo(PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CC0 Public Domain        | publicdomain/zero/1.0/   | CC BY-NC 4.0 | licenses/by-nc/4.0/deed.de
          CC BY-SA 3.0             | licenses/by-sa/3.0/      | CC BY-SA 4.0 | licenses/by-sa/4.0/
          CC BY                    | licenses/by/4.0/         | CC BY 4.0    | licenses/by/4.0/
          Creative Commons         | licenses/by-nc/4.0/      | CC BY-NC 4.0 | licenses/by-nc/4.0/
          MIT License              | by-the/authors           | CC BY 4.0    | licenses/by/4.0/
          CC BY-NC 4.0, cite paper | licenses/by-nc/4.0/      | CC BY-NC 4.0 | licenses/by-nc/4.0/
          MIT or CC BY-SA 4.0      | licenses/by-sa/4.0/      | CC BY 4.0    | licenses/by/4.0/
          """)
  void whatNobodyWouldDoubtIsNotDoubted(String source, String url, String granted, String other) {
    String commons = "https://creativecommons.org/";
    CardBuilder card = card(source, granted);
    card.put("license_url", List.of(commons + url));
    card.put("meta-album_license_url", commons + other);
    assertThat(problems(card.text().getBytes(UTF_8))).isEmpty();
  }

  @Test
  void misspeltDetailsExplainTermsAllTheSame() {
    CardBuilder card = card("Cite paper to use dataset", "CC BY 4.0");
    card.values().remove("license_details");
    card.put("license_detaills", "The authors agreed by e-mail to CC BY 4.0.");
    assertThat(problems(card.text().getBytes(UTF_8))).containsExactly("MA801 /license");
  }

  @Test
  void aUrlThatContradictsAnIncompleteNameDoesNotSettleIt() {
    CardBuilder card = card("CC BY", "CC BY 4.0");
    card.put("license_url", List.of("https://creativecommons.org/licenses/by-nc/4.0/"));
    assertThat(problems(card.text().getBytes(UTF_8))).containsExactly("MA801 /license");
  }

  @Test
  void aUrlThatIsNoListIsReadAllTheSame() {
    CardBuilder card = card("CC BY 4.0", "CC BY 4.0");
    card.put("license_url", "https://creativecommons.org/licenses/by-nc/4.0/");
    assertThat(problems(card.text().getBytes(UTF_8))).containsExactly("MA803 /license_url");
  }

  @Test
  void valuesThatAreNoTextAreLeftToOtherRules() {
    CardBuilder card = new CardBuilder();
    card.put("license", 4.0);
    card.put("license_url", List.of(4, List.of()));
    card.put("meta-album_license", null);
    assertThat(problems(card.text().getBytes(UTF_8))).isEmpty();
  }

  private static CardBuilder card(String source, String granted) {
    CardBuilder card = new CardBuilder();
    card.put("license", source);
    card.put("license_url", List.of());
    card.put("meta-album_license", granted);
    return card;
  }

  private static List<String> problems(byte[] bytes) {
    Metadata card =
        MetadataReader.read("TOY_info.json", bytes, MetadataKind.CARD, Thresholds.DEFAULT);
    DatasetFacts facts =
        DatasetFacts.builder(DatasetName.of("TOY"), Layout.NONE).metadata(null, card).build();
    List<String> problems = new ArrayList<>();
    for (Rule rule : RuleCatalogue.rules(Thresholds.DEFAULT)) {
      if (rule.info().subject() == Subject.LICENCE && rule instanceof DatasetRule onCard) {
        ProblemList found = new ProblemList();
        onCard.check(facts, found);
        found.problems().forEach(p -> problems.add(rule.info().id() + place(p.location())));
      }
    }
    return problems;
  }

  private static String place(Location location) {
    return " " + location.pointer();
  }
}
