package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.ImageFixtures;
import org.metaalbum.fixtures.Pictures;
import org.metaalbum.fixtures.ZipModel;

/** If these fail, what can't be checked reads as if it had been. */
class CheckerTest {

  private static final DatasetSpec SMALL = DatasetSpec.small();

  @TempDir Path temp;

  @Test
  void aPathThatIsNotThereIsAProblemAndNoFinding() {
    DatasetReport report = check(temp.resolve("nothing"));

    assertThat(report.problem()).isEqualTo("no such file or folder");
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void oneBadPathDoesNotStopTheOthers() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("good"));
    List<DatasetReport> reports =
        new Checker(Checks.options("format", 2, 25))
            .check(List.of(temp.resolve("nothing").toString(), temp.resolve("good").toString()))
            .datasets();

    assertThat(reports)
        .extracting(DatasetReport::verdict)
        .containsExactly(Verdict.INCOMPLETE, Verdict.CONFORMANT);
  }

  @Test
  void aFileThatIsNoMetadataIsAProblem() throws IOException {
    Path file = Files.writeString(temp.resolve("dataset.tar"), "x");

    assertThat(check(file).problem()).contains("neither a dataset");
  }

  @Test
  void aFolderOfVersionsIsAFamilyAndEachVersionHasItsReport() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("family/A_Mini"));
    DatasetBuilder.write(SMALL, temp.resolve("family/A_Micro"));

    assertThat(Checks.checkAll(temp.resolve("family"), "format", 1, 25))
        .extracting(report -> report.kind() + " " + Path.of(report.path()).getFileName())
        .containsExactly("family family", "dataset A_Micro", "dataset A_Mini");
  }

  @Test
  void versionsThatAreGivenOneByOneAreAFamilyToo() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("one/A_Mini"));
    DatasetBuilder.write(SMALL, temp.resolve("other/A_Micro"));
    DatasetBuilder.write(SMALL, temp.resolve("other/B_Micro"));
    List<String> paths =
        List.of(
            temp.resolve("other/B_Micro").toString(),
            temp.resolve("one/A_Mini").toString(),
            temp.resolve("other/A_Micro").toString());

    assertThat(new Checker(Checks.options("format", 1, 25)).check(paths).datasets())
        .extracting(report -> report.kind() + " " + Path.of(report.path()).getFileName())
        .containsExactly("dataset B_Micro", "family A", "dataset A_Micro", "dataset A_Mini");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAMILY", "ALBUM"})
  void aFolderWithoutDatasetsIsNoConformantFamilyOrAlbum(InputKind kind) throws IOException {
    Files.writeString(temp.resolve("README.md"), "Nothing yet.");
    CheckOptions usual = Checks.options("format", 1, 25);
    CheckOptions options = new CheckOptions(usual.profile(), kind, 1, 25, Progress.NONE);

    DatasetReport report = new Checker(options).check(List.of(temp.toString())).datasets().get(0);
    assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
    assertThat(report.problem()).contains("--kind " + kind.label());
  }

  @Test
  void aFolderAndAZipOfOneVersionAreToldApartByTheirFileNames() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("A_Mini"));
    DatasetBuilder.write(SMALL, temp.resolve("A_Micro"));
    ZipModel.ofFolder(temp.resolve("A_Mini"), "A_Mini").write(temp.resolve("A_Mini.zip"));

    assertThat(Checks.checkAll(temp, "format", 1, 25).get(0).findings())
        .filteredOn(finding -> finding.ruleId().equals("MA614"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.location().path()).isIn("A_Mini", "A_Mini.zip"));
  }

  @Test
  void aFolderOfSeveralDatasetsIsAnAlbum() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("album/A/A_Mini"));
    DatasetBuilder.write(SMALL, temp.resolve("album/A/A_Micro"));
    DatasetBuilder.write(SMALL, temp.resolve("album/B"));
    Files.writeString(temp.resolve("album/TOY_info.json"), "{}");

    assertThat(Checks.checkAll(temp.resolve("album"), "format", 1, 25))
        .extracting(report -> report.kind() + " " + Path.of(report.path()).getFileName())
        .containsExactly(
            "album album",
            "family A",
            "dataset A_Micro",
            "dataset A_Mini",
            "dataset B",
            "card TOY_info.json");
  }

  @Test
  void anErrorInAVersionIsOneOfItsFamilyAndOfItsAlbum() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("album/A/A_Mini"));
    DatasetBuilder.write(SMALL, temp.resolve("album/A/A_Micro"));
    DatasetBuilder.write(SMALL, temp.resolve("album/B"));
    Files.writeString(temp.resolve("album/A/A_Micro/info.json"), "{");

    assertThat(Checks.checkAll(temp.resolve("album"), "format", 1, 25))
        .extracting(report -> report.kind() + " " + report.verdict().label())
        .containsExactly(
            "album nonconformant",
            "family nonconformant",
            "dataset nonconformant",
            "dataset conformant",
            "dataset conformant");
  }

  @Test
  void anEmptyFolderLacksItsThreePartsAndNothingElseIsSaid() throws IOException {
    DatasetReport report = check(Files.createDirectory(temp.resolve("empty")));

    assertThat(report.findings())
        .extracting(Finding::ruleId)
        .containsExactly("MA001", "MA101", "MA201");
    assertThat(report.results())
        .filteredOn(result -> result.ruleId().startsWith("MA4"))
        .allMatch(result -> result.outcome() == Outcome.NOT_EVALUATED && result.reason() != null);
  }

  @Test
  void aLinkToADatasetIsThatDataset() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("real"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));

    assertThat(check(link).verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @ParameterizedTest
  @EnumSource(InputKind.class)
  void aKindThatDoesNotFitIsAProblem(InputKind kind) throws IOException {
    Path target =
        !kind.isFile()
            ? Files.writeString(temp.resolve("info.json"), "{}")
            : Files.createDirectory(temp.resolve("folder"));
    CheckOptions usual = Checks.options("format", 1, 25);
    CheckOptions options = new CheckOptions(usual.profile(), kind, 1, 25, Progress.NONE);

    assertThat(new Checker(options).check(List.of(target.toString())).datasets().get(0).problem())
        .contains("--kind " + kind.label());
  }

  @Test
  void theCardInADatasetIsJudgedByTheRulesOnCards() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("dataset"));
    Files.writeString(temp.resolve("dataset/TOY_info.json"), "{}");

    assertThat(check(temp.resolve("dataset")).findings())
        .isNotEmpty()
        .allMatch(finding -> finding.location().path().equals("TOY_info.json"));
  }

  @Test
  void onlyRulesThatTheProfileDemandsAreRun() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("dataset"));

    assertThat(ids(Checks.check(temp.resolve("dataset"), "format", 1, 25)))
        .doesNotContain("MA410", "MA130");
    assertThat(ids(Checks.check(temp.resolve("dataset"), "contribution", 1, 25)))
        .contains("MA410")
        .doesNotContain("MA130");
    assertThat(ids(Checks.check(temp.resolve("dataset"), "release", 1, 25))).contains("MA130");
  }

  @Test
  void countsAreExactWhereTheSampleIsCapped() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("dataset"));
    try (var images = Files.newDirectoryStream(temp.resolve("dataset/images"))) {
      for (Path image : images) {
        Files.delete(image);
      }
    }
    Files.writeString(temp.resolve("dataset/images/other.jpg"), "no image");
    DatasetReport report = Checks.check(temp.resolve("dataset"), "format", 2, 3);

    assertThat(report.findings()).filteredOn(f -> f.ruleId().equals("MA301")).hasSize(3);
    assertThat(report.results())
        .filteredOn(result -> result.ruleId().equals("MA301"))
        .extracting(RuleResult::count)
        .containsExactly((long) SMALL.totalImages());
  }

  /** Images of one kind are not all held against the rules, unless one has a finding. */
  @Test
  void eachImageOfAFaultyKindIsFoundAndAllAreCounted() throws IOException {
    DatasetBuilder.write(SMALL, temp.resolve("dataset"));
    for (int i = 1; i < 10; i += 4) {
      Files.write(
          temp.resolve("dataset/images/image_00000%s.jpg".formatted(i)),
          ImageFixtures.jpeg(Pictures.texture(i, 1, 128, 100)));
    }

    assertThat(check(temp.resolve("dataset")).results())
        .filteredOn(result -> Set.of("MA308", "MA309", "MA310").contains(result.ruleId()))
        .extracting(RuleResult::ruleId, RuleResult::count, RuleResult::examined)
        .containsExactly(
            tuple("MA308", 0L, (long) SMALL.totalImages()),
            tuple("MA309", 3L, (long) SMALL.totalImages()),
            tuple("MA310", 0L, (long) SMALL.totalImages()));
  }

  /** Rules are asked side by side there, and some images are scanned before all are listed. */
  @Test
  void theReportOnManyImagesIsTheSameForAnyNumberOfThreads() throws IOException {
    Path images = temp.resolve("dataset/images");
    DatasetBuilder.write(SMALL, temp.resolve("dataset"));
    byte[] image = ImageFixtures.jpeg(Pictures.texture(5, 1, 128, 128));
    for (int i = 0; i < 4200; i++) {
      // Each without a row, all the same; some of another size, some of another kind.
      int length = i % 7 == 0 ? 0 : i % 5 == 0 ? image.length / 2 : image.length;
      String name = (i % 3 == 0 ? "copy %s.jpg" : "copy%s.JPEG").formatted(i);
      Files.write(images.resolve(name), Arrays.copyOf(image, length));
    }

    DatasetReport one = Checks.check(temp.resolve("dataset"), "contribution", 1, 5000);

    assertThat(one.findings())
        .hasSizeGreaterThan(4200)
        .extracting(Finding::ruleId)
        .contains("MA302", "MA311", "MA411");
    for (int threads : new int[] {2, 8}) {
      assertThat(Checks.check(temp.resolve("dataset"), "contribution", threads, 5000))
          .isEqualTo(one);
    }
  }

  private static Set<String> ids(DatasetReport report) {
    return report.results().stream().map(RuleResult::ruleId).collect(Collectors.toSet());
  }

  private static DatasetReport check(Path target) {
    return Checks.check(target, "format", 2, 25);
  }
}
