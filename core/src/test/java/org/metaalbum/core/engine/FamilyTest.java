package org.metaalbum.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.metaalbum.fixtures.FamilyVersion.EXTENDED;
import static org.metaalbum.fixtures.FamilyVersion.MICRO;
import static org.metaalbum.fixtures.FamilyVersion.MINI;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.CardBuilder;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.Encoding;
import org.metaalbum.fixtures.FamilyBuilder;
import org.metaalbum.fixtures.FamilyModel;
import org.metaalbum.fixtures.FamilySpec;
import org.metaalbum.fixtures.FamilyVersion;
import org.metaalbum.fixtures.Fault;

/** If these fail, a sound family is refused, or a fault of one version is blamed on the others. */
class FamilyTest {

  /** A category outside Mini is worth a note in the Extended version of any family. */
  private static final String NOTE = "MA412";

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  @Test
  void aFamilyOfThirtyCategoriesIsConformant() throws IOException {
    FamilyBuilder.build(FamilySpec.standard()).write(temp, Set.of());

    List<DatasetReport> reports = Checks.checkAll(temp, "contribution", 2, 25);

    assertThat(ruleIds(reports)).isEmpty();
    assertThat(reports)
        .extracting(DatasetReport::kind)
        .containsExactly("family", "dataset", "dataset", "dataset");
    assertThat(reports).extracting(DatasetReport::verdict).containsOnly(Verdict.CONFORMANT);
    assertThat(reports.get(0).results())
        .filteredOn(result -> result.ruleId().startsWith("MA6"))
        .hasSize(17)
        .allMatch(result -> result.outcome() == Outcome.PASSED && result.examined() > 0);
  }

  static Stream<Arguments> legalFamilies() {
    FamilySpec small = FamilySpec.small();
    return Stream.of(
        legal("PNG", small.withImages(Encoding.PNG, 5), family -> {}),
        legal("one super-category", small.withSuperCategories(1), family -> {}),
        legal(
            "Extended is Mini, with categories of exactly as many images as Mini takes",
            small.withCategories(12, 0).withSpread(0),
            family -> {}),
        legal(
            "all three versions are the same",
            small.withCategories(7, 0).withSpread(0),
            family -> {}),
        legal("no card", small, family -> family.setCard(null)),
        legal(
            "no Extended, as the card says",
            small,
            family -> {
              family.versions().remove(EXTENDED);
              family.putNumbers();
            }),
        legal(
            "a card whose extended_version is null",
            small,
            family -> {
              family.versions().remove(EXTENDED);
              family.putNumbers();
              family.requireCard().put("extended_version", null);
            }),
        legal(
            "no super-categories, said in three ways",
            small.withSuperCategories(0),
            family -> {
              family.version(MICRO).rows().forEach(row -> row.set(2, "NAN"));
              family.version(MINI).rows().forEach(row -> row.set(2, "nan"));
            }),
        legal(
            "names in odd case",
            small,
            family -> {
              family.names().put(MINI, "toy_mini");
              family.names().put(MICRO, "TOY_MICRO");
            }),
        legal(
            "dataset_id without the underscore of the folders",
            small,
            family -> {
              for (FamilyVersion version : FamilyVersion.values()) {
                family.names().put(version, "TOY_2_" + version.label());
              }
              CardBuilder card = family.requireCard().setFileName("TOY2_info.json");
              card.put("id", "SM_AM.TOY2");
              card.put("dataset_id", "TOY2");
              card.put("citation", "TOY2.bib");
            }),
        legal(
            "other columns, other order of columns and rows",
            small,
            family -> {
              DatasetModel mini = family.version(MINI);
              mini.info().put("category_column_name", "SPECIES");
              mini.header().set(1, "SPECIES");
              mini.addColumn("SOURCE", "here");
              Collections.reverse(mini.rows());
              DatasetModel micro = family.version(MICRO);
              Collections.swap(micro.header(), 0, 2);
              micro.rows().forEach(row -> Collections.swap(row, 0, 2));
            }),
        legal(
            "dataset_name with the version",
            small,
            family -> family.version(MINI).info().put("dataset_name", "Toy animals (Mini)")),
        legal(
            "another card in each version and none beside them",
            small,
            family -> {
              byte[] card = family.requireCard().text().getBytes(UTF_8);
              family
                  .versions()
                  .values()
                  .forEach(model -> model.files().put("TOY_info.json", () -> card));
              family.setCard(null);
            }));
  }

  private static Arguments legal(String name, FamilySpec spec, Consumer<FamilyModel> change) {
    return Arguments.of(name, spec, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("legalFamilies")
  void anUnusualButLegalFamilyIsConformant(
      String name, FamilySpec spec, Consumer<FamilyModel> change) throws IOException {
    FamilyModel family = FamilyBuilder.build(spec);
    change.accept(family);
    family.write(temp, Set.of());

    List<DatasetReport> reports = Checks.checkAll(temp, Fault.FAMILY, 2, 25);

    assertThat(ruleIds(reports)).as(name).isEmpty();
    assertThat(reports).extracting(DatasetReport::verdict).containsOnly(Verdict.CONFORMANT);
  }

  /** Faults that don't relabel what the other versions have. */
  static Stream<Fault> faultsOfOneVersion() {
    return Fault.all().stream()
        .filter(fault -> fault.planting() instanceof Fault.InDataset && !fault.fixedSize())
        .filter(fault -> fault.ruleId().matches("MA0..|MA2(0.|1.|2[1-57-9]|30)|MA30[1-6]"));
  }

  @ParameterizedTest
  @MethodSource("faultsOfOneVersion")
  void aFaultOfOneVersionIsNoneOfTheFamily(Fault fault) throws IOException {
    assumeTrue(fault.isPossibleHere(), "this machine can't make it");
    FamilyModel family = FamilyBuilder.build(FamilySpec.small());
    if (fault.planting() instanceof Fault.InDataset dataset) {
      dataset.change().apply(family.version(MINI));
    }
    family.write(temp, Set.of());

    List<DatasetReport> reports = Checks.checkAll(temp, Fault.FAMILY, 2, 25);

    DatasetReport mini = reports.get(2);
    assertThat(mini.findings()).extracting(Finding::ruleId).contains(fault.ruleId());
    // Some faults are about a name, which the image doesn't have in the other versions.
    assertThat(ruleIds(List.of(reports.get(0), reports.get(1), reports.get(3))))
        .isSubsetOf("MA610");
  }

  @Test
  void aRuleThatNeedsTheLabelsOfAllVersionsSaysWhichIsLacking() throws IOException {
    FamilyModel family = FamilyBuilder.build(FamilySpec.small());
    family.version(MINI).setLabelsName(null);
    family.write(temp, Set.of());

    assertThat(Checks.checkAll(temp, Fault.FAMILY, 2, 25).get(0).results())
        .filteredOn(result -> result.ruleId().equals("MA603"))
        .singleElement()
        .satisfies(result -> assertThat(result.outcome()).isEqualTo(Outcome.NOT_EVALUATED))
        .satisfies(
            result -> assertThat(result.reason()).isEqualTo("TOY_Mini: there is no labels.csv"));
  }

  @Test
  void aVersionAloneIsHeldAgainstItsNumbersInTheCardInside() throws IOException {
    FamilyModel family = FamilyBuilder.build(FamilySpec.small());
    family.requireCard().section("mini_version").put("total_images", 41);
    byte[] card = family.requireCard().text().getBytes(UTF_8);
    family.version(MINI).files().put("TOY_info.json", () -> card);
    family.write(temp, Set.of());

    List<DatasetReport> reports = Checks.checkAll(temp.resolve("TOY_Mini"), Fault.FAMILY, 2, 25);

    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.ruleId()).isEqualTo("MA615"))
        .satisfies(
            finding ->
                assertThat(finding.location().pointer()).isEqualTo("/mini_version/total_images"));
  }

  @Test
  void aDatasetWithoutAVersionInItsNameMustBeOneOfTheCards() throws IOException {
    FamilyModel family = FamilyBuilder.build(FamilySpec.small());
    byte[] card = family.requireCard().text().getBytes(UTF_8);
    DatasetModel toys = family.version(EXTENDED);
    toys.files().put("TOY_info.json", () -> card);
    DatasetWriter.write(toys, temp.resolve("right"));
    toys.removeImage(0);
    DatasetBuilder.putCounts(toys);
    DatasetWriter.write(toys, temp.resolve("wrong"));

    List<DatasetReport> right = Checks.checkAll(temp.resolve("right"), Fault.FAMILY, 2, 25);
    List<DatasetReport> wrong = Checks.checkAll(temp.resolve("wrong"), Fault.FAMILY, 2, 25);

    assertThat(ruleIds(right)).isEmpty();
    assertThat(ruleIds(wrong)).isNotEmpty().containsOnly("MA615").hasSize(1);
  }

  @Test
  void aDatasetThatIsTooSmallIsSoOnceForAllVersions() throws IOException {
    FamilyBuilder.build(FamilySpec.small().withCategories(6, 0)).write(temp, Set.of());

    assertThat(ruleIds(Checks.checkAll(temp, Fault.FAMILY, 2, 25))).containsExactly("MA410");
  }

  private static List<String> ruleIds(List<DatasetReport> reports) {
    return reports.stream()
        .flatMap(report -> report.findings().stream())
        .map(Finding::ruleId)
        .filter(id -> !id.equals(NOTE))
        .toList();
  }
}
