package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.Baseline;
import org.metaalbum.core.report.BaselineUse;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Glob;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
import org.metaalbum.schema.Severity;

/** If these fail, a fault is accepted that nobody accepted, or an accepted one still counts. */
class AcceptanceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private Path dataset = Path.of("");

  @BeforeEach
  void aDatasetWithTwoStrayFilesAndAFileOfMacOs() throws IOException {
    dataset = temp.resolve("shapes");
    DatasetBuilder.write(DatasetSpec.small(), dataset);
    Files.writeString(dataset.resolve("notes.txt"), "n");
    Files.writeString(dataset.resolve("todo.txt"), "t");
    Files.writeString(dataset.resolve(".DS_Store"), "d");
  }

  @Test
  void aWaivedFindingStaysInTheReportAndDoesNotCount() {
    Report report = check("release", waiver("MA006", null, "*.txt", null));

    assertThat(result(report, "MA006")).extracting(RuleResult::count).isEqualTo(2L);
    assertThat(result(report, "MA006").waived()).isEqualTo(2);
    assertThat(result(report, "MA006").open()).isZero();
    assertThat(result(report, "MA007").open()).isEqualTo(1);
    assertThat(report.waived()).isEqualTo(2);
    assertThat(findings(report, "MA006"))
        .hasSize(2)
        .allSatisfy(
            finding ->
                assertThat(finding.suppression())
                    .isEqualTo(new Suppression(Suppression.Kind.WAIVER, "it is so", "jane", null)));
    assertThat(configuration(report).verdict()).isEqualTo(Verdict.CONFORMANT);
    assertThat(configuration(report).findings()).isEmpty();
    assertThat(report.configuration()).isEqualTo("album-check.yaml");
  }

  @Test
  void aWaiverIsForItsPathAndDatasetOnly() {
    assertThat(result(check("format", waiver("MA006", null, "notes.*", null)), "MA006").open())
        .isEqualTo(1);
    assertThat(result(check("format", waiver("MA006", "shapes", null, null)), "MA006").open())
        .isZero();
    assertThat(result(check("format", waiver("MA006", temp + "/*", null, null)), "MA006").open())
        .isZero();
    assertThat(result(check("format", waiver("MA006", "others", null, null)), "MA006").open())
        .isEqualTo(2);
  }

  @Test
  void aWaiverHoldsOnItsLastDayAndIsAFindingOnTheNext() {
    Report last = check("format", waiver("MA006", null, null, TODAY));
    assertThat(last.waived()).isEqualTo(2);
    assertThat(configuration(last).findings()).isEmpty();

    Report next = check("format", waiver("MA006", null, null, TODAY.minusDays(1)));
    assertThat(next.waived()).isZero();
    assertThat(configuration(next).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("MA090");
              assertThat(finding.severity()).isEqualTo(Severity.WARNING);
              assertThat(finding.location()).isEqualTo(Location.of("album-check.yaml", 5, 3));
              assertThat(finding.actual()).isEqualTo("2026-11-25");
            });
  }

  @Test
  void anExpiredWaiverIsAnErrorInARelease() {
    Report report = check("release", waiver("MA006", null, null, TODAY.minusDays(1)));
    assertThat(configuration(report).verdict()).isEqualTo(Verdict.NONCONFORMANT);
    assertThat(configuration(report).findings())
        .extracting(Finding::ruleId)
        .containsExactly("MA090");
  }

  @Test
  void aWaiverForNothingIsAFindingIfItsRuleHasLooked() {
    assertThat(ruleIdsOfConfiguration(waiver("MA006", null, "image/*", null)))
        .containsExactly("MA091");
    assertThat(ruleIdsOfConfiguration(waiver("MA301", null, null, null))).containsExactly("MA091");
    assertThat(ruleIdsOfConfiguration(waiver("MA006", "others", null, null)))
        .as("the dataset was not checked")
        .isEmpty();
    assertThat(ruleIdsOfConfiguration(waiver("MA412", null, null, null)))
        .as("the rule is off under this profile")
        .isEmpty();
  }

  @Test
  void aRuleThatCouldNotLookMakesNoWaiverUnused() throws IOException {
    Files.delete(dataset.resolve("labels.csv"));
    assertThat(ruleIdsOfConfiguration(waiver("MA301", null, null, null))).isEmpty();
  }

  @Test
  void whatAReleaseDoesNotLetBeWaivedStaysOpenAndTheWaiverIsAFinding() throws IOException {
    Files.writeString(dataset.resolve("labels.csv.sha256"), "0".repeat(64) + "  labels.csv\n");
    Waiver waiver = waiver("MA702", null, null, null);
    Report release = check("release", waiver);

    assertThat(result(release, "MA702").open()).isEqualTo(1);
    assertThat(configuration(release).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo("MA092");
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            });
    assertThat(result(check("contribution", waiver), "MA702").waived()).isEqualTo(1);
    assertThat(configuration(check("release", waiver("MA703", null, null, null))).findings())
        .extracting(Finding::ruleId)
        .containsExactly("MA091");
  }

  @Test
  void theSampleHoldsOpenAndSuppressedFindingsAndBothAreCountedBeyondTheCap() throws IOException {
    for (int i = 10; i < 40; i++) {
      Files.writeString(dataset.resolve("a" + i + ".txt"), "a");
      Files.writeString(dataset.resolve("b" + i + ".txt"), "b");
    }
    Report report =
        check(options("format", 3, accepting(List.of(waiver("MA006", null, "b*", null)), null)));

    assertThat(result(report, "MA006").count()).isEqualTo(62);
    assertThat(result(report, "MA006").waived()).isEqualTo(30);
    assertThat(findings(report, "MA006"))
        .extracting(finding -> finding.location().path())
        .containsExactly("a10.txt", "a11.txt", "a12.txt", "b10.txt", "b11.txt", "b12.txt");
  }

  @Test
  void aBaselineAcceptsWhatWasThereAndNothingElse() throws IOException {
    Baseline baseline = written("format");
    Report same = check("format", baseline);
    assertThat(same.baselined()).isEqualTo(3);
    assertThat(same.total(Severity.WARNING) + same.total(Severity.ERROR)).isZero();
    assertThat(same.baseline()).isEqualTo(new BaselineUse("base.json", false, 0));

    Files.writeString(dataset.resolve("new.txt"), "n");
    Files.delete(dataset.resolve(".DS_Store"));
    Report changed = check("format", baseline);
    assertThat(changed.datasets().get(0).findings())
        .filteredOn(finding -> finding.suppression() == null)
        .singleElement()
        .satisfies(finding -> assertThat(finding.location().path()).isEqualTo("new.txt"));
    assertThat(changed.baseline()).isEqualTo(new BaselineUse("base.json", false, 1));
  }

  @Test
  void ofEqualFindingsABaselineAcceptsAsManyAsThereWere() throws IOException {
    Path labels = dataset.resolve("labels.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(labels));
    lines.add(lines.get(1));
    Files.write(labels, lines);
    Baseline baseline = written("format");

    lines.add(1, lines.get(1));
    Files.write(labels, lines);
    Report report = check("format", baseline);
    RuleResult repeated =
        report.datasets().get(0).results().stream()
            .filter(result -> result.ruleId().equals("MA224"))
            .findFirst()
            .orElseThrow();
    assertThat(repeated.count()).isEqualTo(2);
    assertThat(repeated.baselined()).isEqualTo(1);
  }

  @Test
  void aBaselineOfAnotherDatasetAcceptsNothing() {
    Baseline baseline = written("format");
    SortedMap<String, SortedMap<String, Baseline.Accepted>> other = new TreeMap<>();
    other.put("others", new TreeMap<>(baseline.datasets().get("shapes")));
    Report report = check("format", new Baseline(other));
    assertThat(report.baselined()).isZero();
    assertThat(report.baseline()).as("nothing was looked for").extracting("gone").isEqualTo(0L);
  }

  @Test
  void aNewBaselineLeavesOutWhatIsWaivedAndWhatMustNotBeAccepted() throws IOException {
    Files.writeString(dataset.resolve("labels.csv.sha256"), "0".repeat(64) + "  labels.csv\n");
    List<Baseline> written = new ArrayList<>();
    Report report =
        check(
            options(
                "release",
                25,
                accepting(
                    List.of(waiver("MA006", null, "*.txt", null)),
                    new Acceptance.Write("base.json", written::add))));

    assertThat(written).hasSize(1);
    assertThat(written.get(0).datasets().get("shapes"))
        .containsKey("MA007")
        .doesNotContainKeys("MA006", "MA702", "MA701", "MA812");
    assertThat(result(report, "MA702").open()).isEqualTo(1);
    assertThat(result(report, "MA006").waived()).isEqualTo(2);
    assertThat(result(report, "MA007").baselined()).isEqualTo(1);
  }

  @Test
  void aBaselineHoldsMoreThanTheSample() throws IOException {
    Path labels = dataset.resolve("labels.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(labels));
    for (int i = 0; i < 60; i++) {
      lines.add("ghost" + i + ".jpg,circle ,round");
    }
    Files.write(labels, lines);
    Baseline baseline = written("format");
    assertThat(baseline.accepted("shapes", "MA301").findings()).hasSize(60);

    Report report = check(options("format", 2, comparing(baseline)));
    assertThat(report.total(Severity.ERROR)).isZero();
    assertThat(result(report, "MA301").baselined()).isEqualTo(60);
    assertThat(result(report, "MA221").baselined()).isEqualTo(60);
    assertThat(report.baseline()).extracting("gone").isEqualTo(0L);
  }

  @Test
  void theKeyOfADatasetDoesNotDependOnHowItsPathIsWritten() {
    Baseline baseline = written("format");
    for (String path : List.of(dataset + "/", temp + "/./shapes", dataset + "/images/..")) {
      Report report = new Checker(options("format", 25, comparing(baseline))).check(List.of(path));
      assertThat(report.baselined()).as(path).isEqualTo(3);
    }
  }

  @Test
  void aDatasetThatIsGivenTwiceIsAcceptedTwice() {
    List<Baseline> written = new ArrayList<>();
    List<String> twice = List.of(dataset.toString(), dataset.toString());
    new Checker(
            options(
                "format",
                25,
                accepting(List.of(), new Acceptance.Write("base.json", written::add))))
        .check(twice);
    Report report = new Checker(options("format", 25, comparing(written.get(0)))).check(twice);
    assertThat(report.baselined()).isEqualTo(6);
    assertThat(report.total(Severity.WARNING)).isZero();
  }

  private Baseline written(String profile) {
    List<Baseline> written = new ArrayList<>();
    Report report =
        check(
            options(
                profile,
                25,
                accepting(List.of(), new Acceptance.Write("base.json", written::add))));
    assertThat(report.baseline()).isEqualTo(new BaselineUse("base.json", true, 0));
    assertThat(report.total(Severity.ERROR) + report.total(Severity.WARNING)).isZero();
    return written.get(0);
  }

  private Report check(String profile, Baseline baseline) {
    return check(options(profile, 25, comparing(baseline)));
  }

  private Report check(String profile, Waiver... waivers) {
    return check(options(profile, 25, accepting(List.of(waivers), null)));
  }

  private Report check(CheckOptions options) {
    return new Checker(options).check(List.of(dataset.toString()));
  }

  private List<String> ruleIdsOfConfiguration(Waiver waiver) {
    return configuration(check("format", waiver)).findings().stream().map(Finding::ruleId).toList();
  }

  private static Acceptance comparing(Baseline baseline) {
    return accepting(List.of(), new Acceptance.Compare("base.json", baseline));
  }

  private static Acceptance accepting(
      List<Waiver> waivers, Acceptance.@Nullable BaselineMode baseline) {
    return new Acceptance("album-check.yaml", waivers, TODAY, baseline);
  }

  private static CheckOptions options(String profile, int maximumFindings, Acceptance acceptance) {
    try {
      return CheckOptions.builder(
              ProfileLoader.load(profile), null, 2, maximumFindings, Progress.NONE)
          .acceptance(acceptance)
          .build();
    } catch (ProfileException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Waiver waiver(
      String ruleId, @Nullable String of, @Nullable String path, @Nullable LocalDate expires) {
    return new Waiver(
        ruleId,
        of == null ? null : new Glob(of),
        path == null ? null : new Glob(path),
        null,
        "it is so",
        "jane",
        expires,
        Location.of("album-check.yaml", 5, 3));
  }

  private static RuleResult result(Report report, String ruleId) {
    return report.datasets().get(0).results().stream()
        .filter(result -> result.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  private static List<Finding> findings(Report report, String ruleId) {
    return report.datasets().get(0).findings().stream()
        .filter(finding -> finding.ruleId().equals(ruleId))
        .toList();
  }

  private static DatasetReport configuration(Report report) {
    DatasetReport last = report.datasets().get(report.datasets().size() - 1);
    assertThat(last.kind()).isEqualTo("configuration");
    return last;
  }
}
