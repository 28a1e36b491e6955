package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.AlbumBuilder;
import org.metaalbum.fixtures.AlbumModel;
import org.metaalbum.fixtures.CardBuilder;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.FamilySpec;
import org.metaalbum.fixtures.FamilyVersion;
import org.metaalbum.fixtures.Fault;

/**
 * If these fail, an album is judged by how its datasets are arranged, or a dataset in it is
 * overlooked.
 */
class AlbumTest {

  private static final FamilySpec FAMILY = FamilySpec.small().withCategories(8, 0);

  private static final DatasetSpec DATASET = DatasetSpec.small().withStep(0);

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  @Test
  void familiesInFoldersOfTheirOwnAreConformant() throws IOException {
    assertConformant(AlbumBuilder.families(2, FAMILY, /* flat= */ false), Set.of(), 2);
  }

  @Test
  void versionsThatAllStandInOneFolderAreConformant() throws IOException {
    assertConformant(AlbumBuilder.families(2, FAMILY, /* flat= */ true), Set.of(), 2);
  }

  @Test
  void zipsAreConformant() throws IOException {
    assertConformant(
        AlbumBuilder.families(2, FAMILY, /* flat= */ true), EnumSet.allOf(FamilyVersion.class), 2);
  }

  @Test
  void zipsBesideFoldersAreConformant() throws IOException {
    assertConformant(
        AlbumBuilder.families(2, FAMILY, /* flat= */ false), Set.of(FamilyVersion.MINI), 2);
  }

  @Test
  void datasetsWithoutVersionsAreConformant() throws IOException {
    assertConformant(AlbumBuilder.datasets(2, DATASET), Set.of(), 2);
  }

  @Test
  void cardsAreConformant() throws IOException {
    AlbumBuilder.cards(40).write(temp, Set.of());

    assertConformant(check("contribution"), 40);
  }

  @Test
  void readmeAndLicenceOfTheAlbumAreExpected() throws IOException {
    AlbumBuilder.cards(3).write(temp, Set.of());
    Files.writeString(temp.resolve("README.md"), "An album.\n");
    Files.writeString(temp.resolve("LICENSE"), "CC BY 4.0\n");

    assertThat(check("contribution").get(0).findings()).isEmpty();
  }

  @Test
  void licenceAndCitationBesideFlatVersionsAreTheirs() throws IOException {
    AlbumBuilder.families(2, FAMILY, /* flat= */ true).write(temp, Set.of());
    Files.writeString(temp.resolve("LICENSE"), "CC BY-NC-SA 4.0\n");
    Files.writeString(temp.resolve("TOY01.bib"), "@misc{toy, title = }\n");
    Files.writeString(temp.resolve("TOY02.bib"), "@misc{toy, title = }\n");

    assertThat(check("release"))
        .flatExtracting(DatasetReport::findings)
        .extracting(finding -> finding.ruleId() + " " + finding.location().path())
        .contains("MA823 TOY01.bib", "MA823 TOY02.bib", "MA811 LICENSE")
        .noneMatch(place -> place.startsWith("MA812") || place.startsWith("MA821"));
  }

  private void assertConformant(AlbumModel album, Set<FamilyVersion> zipped, int datasets)
      throws IOException {
    album.write(temp, zipped);

    assertConformant(check(Fault.FAMILY), datasets);
  }

  private static void assertConformant(List<DatasetReport> reports, int datasets) {
    assertThat(reports).flatExtracting(DatasetReport::findings).isEmpty();
    assertThat(reports).extracting(DatasetReport::verdict).containsOnly(Verdict.CONFORMANT);
    assertThat(reports.get(0).kind()).isEqualTo("album");
    assertThat(reports.get(0).results())
        .filteredOn(result -> result.ruleId().startsWith("MA16"))
        .hasSize(7)
        .allMatch(result -> result.outcome() == Outcome.PASSED && result.examined() >= datasets);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cards", "cards/of/2022"})
  void aFindingNamesBothPlacesAsSeenFromTheAlbum(String folder) throws IOException {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    AlbumModel album = AlbumBuilder.cards(2);
    CardBuilder twice = new CardBuilder().put("dataset_name", "Toy animals 01");
    album.cards().replaceAll(card -> new AlbumModel.PlacedCard(folder, card.card()));
    album.cards().add(new AlbumModel.PlacedCard(folder, twice.put("meta-album_set", 7)));
    twice.section("openml_id").replaceAll((version, id) -> null);
    album.write(temp, Set.of());

    assertThat(check("contribution").get(0).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("MA163");
              assertThat(finding.location().path()).isEqualTo(prefix + "TOY_info.json");
              assertThat(finding.related())
                  .extracting(Location::path)
                  .containsExactly(prefix + "TOY01_info.json");
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theCardBesideTheVersionsIsNamedWhereItStands(boolean flat) throws IOException {
    AlbumModel album = AlbumBuilder.families(2, FAMILY, flat);
    album.families().get(1).model().requireCard().put("meta-album_set", 0);
    album.families().get(1).model().requireCard().section("openml_id").put("micro", 44285);
    album.write(temp, Set.of());

    assertThat(check(Fault.FAMILY).get(0).findings())
        .extracting(finding -> finding.ruleId() + " " + finding.location().path())
        .containsExactly("MA162 " + (flat ? "" : "TOY02/") + "TOY02_info.json");
  }

  @Test
  void aDatasetThatCanNotBeOpenedLeavesTheAlbumIncomplete() throws IOException {
    AlbumBuilder.datasets(2, DATASET).write(temp, Set.of());
    Files.writeString(temp.resolve("toy_03.zip"), "no zip");
    List<DatasetReport> reports = check(Fault.FAMILY);

    assertThat(reports.get(0).verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(reports).filteredOn(report -> report.problem() != null).hasSize(1);
  }

  @Test
  void aCopiedFamilyIsOneFinding() throws IOException {
    AlbumBuilder.families(1, FAMILY, /* flat= */ false).write(temp.resolve("a"), Set.of());
    AlbumBuilder.families(1, FAMILY, /* flat= */ false).write(temp.resolve("b"), Set.of());

    assertThat(check(Fault.FAMILY).get(0).findings())
        .extracting(Finding::ruleId)
        .containsExactly("MA160");
  }

  @Test
  void theReportDependsNeitherOnThreadsNorOnTheOrderOfFiles() throws IOException {
    AlbumModel album = AlbumBuilder.cards(12);
    for (int number = 0; number < 12; number++) {
      album.cards().get(number).card().put("dataset_name", "One name").put("meta-album_set", 0);
    }
    album.datasets().put("b", DatasetBuilder.build(DATASET));
    album.datasets().put("a", DatasetBuilder.build(DATASET));
    album.write(temp, Set.of());
    List<DatasetReport> expected = check("contribution");
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(temp)) {
          Files.delete(file);
        }
      }
    }
    Collections.reverse(album.cards());
    album.write(temp, Set.of());

    assertThat(Checks.checkAll(temp, "contribution", 1, 25)).isEqualTo(expected);
    assertThat(Checks.checkAll(temp, "contribution", 8, 25)).isEqualTo(expected);
    assertThat(expected.get(0).findings()).hasSizeGreaterThan(11);
  }

  private List<DatasetReport> check(String profile) {
    return Checks.checkAll(temp, profile, 2, 25);
  }
}
