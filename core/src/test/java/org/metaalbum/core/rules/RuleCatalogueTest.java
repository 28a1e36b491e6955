package org.metaalbum.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
import org.metaalbum.schema.Thresholds;

/** If these fail, a rule lacks its page, its line in the index, or its registry line. */
class RuleCatalogueTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
  private static final Path PAGES = ROOT.resolve("docs/rules");
  private static final Map<String, String> FAMILIES =
      new TreeMap<>(
          Map.of(
              "0", "Container and layout",
              "1", "info.json and card",
              "2", "labels.csv",
              "3", "Images",
              "4", "Classes and counts",
              "5", "Duplicates",
              "6", "Versions",
              "7", "Checksums",
              "8", "Licences and provenance",
              "9", "Datasheet and other documents"));

  @Test
  void idsAreUniqueSortedAndOfTheContractsForm() {
    List<String> ids = RuleCatalogue.infos().stream().map(RuleInfo::id).toList();

    assertThat(ids).doesNotHaveDuplicates().isSorted().allMatch(id -> id.matches("MA\\d{3}"));
    assertThat(RuleCatalogue.infos())
        .extracting(RuleInfo::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyRuleClassHasItsRegistryLine() throws IOException {
    Path sources = ROOT.resolve("core/src/main/java/org/metaalbum/core/rules");
    try (Stream<Path> files = Files.walk(sources)) {
      List<String> classes =
          files
              .filter(RuleCatalogueTest::isRule)
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .toList();
      assertThat(RuleCatalogue.rules(Thresholds.DEFAULT))
          .extracting(rule -> rule.getClass().getSimpleName())
          .containsExactlyInAnyOrderElementsOf(classes);
    }
  }

  private static boolean isRule(Path file) {
    try {
      return file.toString().endsWith(".java") && Files.readString(file).contains("RuleInfo.of(");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void everyRuleHasAPageThatSaysWhatWhyAndHowToFix() {
    for (RuleInfo rule : RuleCatalogue.infos()) {
      assertThat(RuleCatalogue.page(rule))
          .as("docs/rules/%s.md", rule.id())
          .startsWith("# " + rule.id() + " " + rule.name() + "\n")
          .contains("\n## Why\n", "\n## Example\n", "\n## How to fix\n");
    }
  }

  @Test
  void everyPageBelongsToARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .filteredOn(name -> name.startsWith("MA"))
          .allSatisfy(name -> assertThat(RuleCatalogue.find(name.replace(".md", ""))).isPresent());
    }
  }

  @Test
  void theIndexIsWhatTheCatalogueSays() throws IOException {
    StringBuilder index = new StringBuilder();
    FAMILIES.forEach(
        (family, title) -> {
          index.append("## ").append(family).append(' ').append(title).append("\n\n");
          index.append("| rule | name | severity | what must hold |\n| --- | --- | --- | --- |\n");
          RuleCatalogue.infos().stream()
              .filter(rule -> rule.id().startsWith("MA" + family))
              .forEach(rule -> index.append(row(rule)));
          index.append('\n');
        });
    String actual = Files.readString(PAGES.resolve("README.md"));

    assertThat(actual.substring(actual.indexOf("## 0")).strip())
        .as("docs/rules/README.md, from its first table on")
        .isEqualTo(index.toString().strip());
  }

  private static String row(RuleInfo rule) {
    return String.format(
        Locale.ROOT,
        "| [%s](%s.md) | %s | %s | %s |%n",
        rule.id(),
        rule.id(),
        rule.name(),
        rule.severity().label(),
        rule.summary());
  }

  @Test
  void aRuleIsFoundByIdAndByNameInAnyCase() {
    assertThat(RuleCatalogue.find("ma301")).map(RuleInfo::name).hasValue("image-missing");
    assertThat(RuleCatalogue.find("IMAGE-MISSING")).map(RuleInfo::id).hasValue("MA301");
    assertThat(RuleCatalogue.find("MA999")).isEmpty();
  }

  @Test
  void theShippedProfilesNameOnlyRulesThatThereAre() throws ProfileException {
    for (String profile : List.of("format", "contribution", "release")) {
      assertThat(ProfileLoader.load(profile).ruleIds())
          .as(profile)
          .allSatisfy(id -> assertThat(RuleCatalogue.find(id)).isPresent());
    }
  }
}
