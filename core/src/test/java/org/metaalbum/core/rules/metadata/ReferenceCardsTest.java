package org.metaalbum.core.rules.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published cards: which defects they really have. */
class ReferenceCardsTest {

  private static final Path CARDS =
      Path.of(System.getProperty("project.root"), "..", "shared", "reference", "cards");

  /** Rule, line and column of each finding. */
  private static final Map<String, List<String>> FINDINGS =
      Map.ofEntries(
          Map.entry("ACT_40_info.json", List.of()),
          Map.entry("ACT_410_info.json", List.of()),
          Map.entry("APL_info.json", List.of()),
          Map.entry("AWA_info.json", List.of("MA133 4:21", "MA149 9:18")),
          Map.entry("BRD_info.json", List.of()),
          Map.entry("BTS_info.json", List.of()),
          Map.entry("CRS_info.json", List.of()),
          Map.entry("FLW_info.json", List.of()),
          Map.entry("FNG_info.json", List.of("MA137 25:35")),
          Map.entry("INS_2_info.json", List.of("MA133 4:21", "MA148 21:18")),
          Map.entry("MD_5_BIS_info.json", List.of("MA112 16:5", "MA137 27:35")),
          Map.entry("MD_MIX_info.json", List.of("MA112 14:5", "MA137 25:35")),
          Map.entry("MED_LF_info.json", List.of("MA112 17:5")),
          Map.entry("PLK_info.json", List.of("MA112 14:5")),
          Map.entry("PLT_NET_info.json", List.of("MA112 17:5")),
          Map.entry("PLT_VIL_info.json", List.of("MA112 17:5", "MA137 28:35")),
          Map.entry("PRT_info.json", List.of("MA135 39:50")),
          Map.entry("RESISC_info.json", List.of("MA112 14:5", "MA135 45:50")),
          Map.entry("SPT_info.json", List.of()),
          Map.entry("TEX_info.json", List.of()));

  @Test
  void thePublishedCardsHaveTheseDefectsAndNoOthers() throws IOException {
    assumeTrue(Files.isDirectory(CARDS), "the published cards are not here");
    Map<String, List<String>> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(CARDS)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        found.put(
            name,
            MetadataCase.ofCard(name, Files.readAllBytes(file)).stream()
                .map(MetadataCase.Found::brief)
                .toList());
      }
    }
    assertThat(found).isEqualTo(FINDINGS);
  }
}
