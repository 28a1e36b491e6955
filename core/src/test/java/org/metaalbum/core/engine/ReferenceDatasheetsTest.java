package org.metaalbum.core.engine;

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
import org.junit.jupiter.api.io.TempDir;

/**
 * The published datasheets, each with its card: the contradictions between them, which were found
 * by reading before the rules were written.
 */
class ReferenceDatasheetsTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("project.root"), "..", "shared", "reference");

  private static final Map<String, List<String>> FINDINGS =
      Map.of(
          "ACT_40.pdf", List.of("MA911 39", "MA916 super-categories", "MA921"),
          "AWA.pdf", List.of(),
          "BRD.pdf", List.of("MA912 12600"),
          "FLW.pdf", List.of(),
          "MED_LF.pdf", List.of("MA911 27", "MA921"),
          "PLK.pdf", List.of(),
          "PLT_VIL.pdf", List.of("MA911 37", "MA917 not mentioned", "MA921"),
          "PRT.md", List.of(),
          "PRT.pdf", List.of(),
          "TEX.pdf", List.of());

  @TempDir Path temp;

  @Test
  void allContradictionsAreFoundAndNoFalseOne() throws IOException {
    assumeTrue(Files.isDirectory(REFERENCE), "the published datasheets are not here");
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(REFERENCE.resolve("datasheets"))) {
      for (Path file : files.toList()) {
        found.put(file.getFileName().toString(), findings(file));
      }
    }
    assertThat(found).isEqualTo(FINDINGS);
  }

  private List<String> findings(Path datasheet) throws IOException {
    String name = datasheet.getFileName().toString();
    String card = name.substring(0, name.indexOf('.')) + "_info.json";
    Path folder = Files.createDirectories(temp.resolve(name));
    Files.copy(datasheet, folder.resolve(name));
    Files.copy(REFERENCE.resolve("cards").resolve(card), folder.resolve(card));
    List<String> found = new ArrayList<>();
    Checks.check(folder, "contribution", 1, 25).findings().stream()
        .filter(finding -> finding.ruleId().startsWith("MA9"))
        .forEach(
            finding -> {
              String actual = finding.actual();
              found.add(finding.ruleId() + (actual == null ? "" : " " + actual));
              assertThat(finding.message()).as("the sentence is quoted").contains("“");
            });
    return found;
  }
}
