package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.Glob;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.fixtures.AlbumBuilder;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.ZipModel;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;

/** If these fail, a report is given again that is no longer true, or is made anew for nothing. */
class ReportRecallTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private DatasetModel model;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    model = DatasetBuilder.build(DatasetSpec.small());
    folder = temp.resolve("TOY");
    DatasetWriter.write(model, folder);
    Files.writeString(folder.resolve("stray.txt"), "so that there is a finding");
    Checks.settle();
  }

  @Test
  void theSameReportIsGivenAgainAndNothingIsWritten() throws IOException {
    Report first = check(folder);
    byte[] cache = Files.readAllBytes(cacheFile());
    Report again = check(folder);

    assertThat(use(first).unchanged()).isFalse();
    long images = first.datasets().get(0).summary().images();
    assertThat(again).isEqualTo(first.withCache(CacheUse.unchanged(images)));
    assertThat(Files.readAllBytes(cacheFile())).isEqualTo(cache);
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactlyInAnyOrder(folder, cacheFile());
    }
  }

  @Test
  void aChangeIsNoticedAndItsReportKept() throws IOException {
    check(folder);
    Path image = folder.resolve(model.imagePath(3));
    FileTime time = Files.getLastModifiedTime(image);
    byte[] bytes = Files.readAllBytes(image);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(image, bytes);
    Files.setLastModifiedTime(image, time);
    Checks.settle();

    Report changed = check(folder);
    assertThat(use(changed).unchanged()).isFalse();
    assertThat(use(changed).read()).isEqualTo(1);
    assertGivenAgain(changed, check(folder));
  }

  @Test
  void whatChangesBehindTheBeginOfARunIsNotTakenForWhatWasChecked() throws IOException {
    Files.writeString(folder.resolve("stray.txt"), "changed just now");

    assertThat(use(check(folder)).unchanged()).isFalse();
    Checks.settle();
    Report settled = check(folder);
    assertThat(use(settled).unchanged()).isFalse();
    assertGivenAgain(settled, check(folder));
  }

  @Test
  void familiesAndAlbumsAndSeveralPathsAreRemembered() throws IOException {
    Path album = temp.resolve("album");
    AlbumBuilder.datasets(2, DatasetSpec.small()).write(album, Set.of());
    Path zip = temp.resolve("ZIPPED.zip");
    ZipModel.of(model, "ZIPPED").write(zip);
    Checks.settle();

    Report first = check(album, folder, zip);
    assertThat(first.datasets()).hasSize(5);
    Report again = check(album, folder, zip);
    assertGivenAgain(first, again);
    assertThat(use(again).recalled()).isEqualTo(use(first).read());

    Files.setLastModifiedTime(zip, FileTime.fromMillis(1));
    Checks.settle();
    assertThat(use(check(album, folder, zip)).unchanged()).isFalse();
  }

  @Test
  void anotherCommandGetsItsOwnReport() {
    check(folder);
    assertNew(run("format", options -> options, folder));
    assertNew(check(folder));

    CheckOptions.Builder few = options("contribution", null, 2, 1);
    CheckOptions.Builder forced = options("contribution", InputKind.DATASET, 2, 25);
    for (CheckOptions.Builder options : List.of(few, forced)) {
      assertNew(run(options, folder));
      assertThat(use(run(options, folder)).unchanged()).isTrue();
    }
    assertNew(run("contribution", options -> options.referenceAlone(true), folder));
    assertNew(run("contribution", options -> options.acceptance(waived("*.md", TODAY)), folder));
    assertNew(run("contribution", options -> options.acceptance(waived("*.txt", TODAY)), folder));
  }

  @Test
  void theNumberOfThreadsIsOfNoMeaning() {
    Report first = check(folder);

    assertGivenAgain(first, run(options("contribution", null, 1, 25), folder));
  }

  @Test
  void pathsCountAsTheyWereGiven() {
    Path other = temp.resolve("TOY/.");
    check(folder);

    assertNew(check(other));
    assertNew(check(folder, other));
    assertNew(check(other, folder));
    assertThat(use(check(other, folder)).unchanged()).isTrue();
  }

  @Test
  void anotherDayIsAnotherReportWhereWaiversMayExpire() {
    LocalDate tomorrow = TODAY.plusDays(1);
    Report first = run("contribution", options -> options.acceptance(waived("*", TODAY)), folder);
    assertGivenAgain(
        first, run("contribution", options -> options.acceptance(waived("*", TODAY)), folder));

    assertThat(first.waived()).isEqualTo(1);
    Report later =
        run("contribution", options -> options.acceptance(waived("*", tomorrow)), folder);
    assertThat(later.waived()).isZero();
    assertNew(later);
  }

  @Test
  void whoAsksForMoreThanTheReportGetsACheck() {
    Report first = check(folder);
    List<UnaryOperator<CheckOptions.Builder>> asked =
        List.of(
            options -> options.cache(new CacheOptions(cacheFile(), /* verify= */ true)),
            options -> options.exhibits(true),
            options -> options.acceptance(baseline()),
            options -> options.changes(new ChangedFiles("main", Set.of())));
    for (UnaryOperator<CheckOptions.Builder> more : asked) {
      assertNew(run("contribution", more, folder));
      assertNew(run("contribution", more, folder));
    }
    assertNew(run("release", options -> options, folder));
    assertNew(run("release", options -> options, folder));
    // Trust that --cache-verify earns is not kept for a release.
    assertNew(
        run("release", options -> options.cache(new CacheOptions(cacheFile(), true)), folder));
    assertNew(run("release", options -> options, folder));

    // None of them took its place.
    assertGivenAgain(first, check(folder));
  }

  @Test
  void whatMayGoWellTheNextTimeIsTriedAgain() throws IOException {
    Path none = temp.resolve("none");
    assertNew(check(folder, none));
    assertNew(check(folder, none));

    Path damaged = temp.resolve("DAMAGED.zip");
    Files.writeString(damaged, "this is no zip");
    Checks.settle();
    assertThat(check(damaged).datasets().get(0).problem()).isNotNull();
    assertNew(check(damaged));

    Files.writeString(folder.resolve("datasheet.pdf"), "%PDF-1.7 and nothing more");
    Checks.settle();
    assertThat(outcome(check(folder), "MA902")).isEqualTo(Outcome.FAILED);
    assertNew(check(folder));
  }

  /** Who adds one of these adds it to what {@link ReportRecall} compares, or knows why not. */
  @Test
  void allThatAReportMayDependOnWasThoughtOf() {
    assertThat(components(CheckOptions.class))
        .containsExactly(
            "profile",
            "kind",
            "threads",
            "maximumFindings",
            "progress",
            "referenceAlone",
            "cache",
            "acceptance",
            "changes",
            "exhibits");
    assertThat(components(Profile.class))
        .containsExactly(
            "name",
            "description",
            "severities",
            "on",
            "off",
            "unwaivable",
            "trustsCache",
            "thresholds");
    assertThat(components(Acceptance.class))
        .containsExactly("configuration", "waivers", "today", "baseline");
    assertThat(components(Waiver.class))
        .containsExactly(
            "ruleId", "dataset", "path", "pointer", "reason", "owner", "expires", "place");
  }

  private static List<String> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void theProgramCountsToo() {
    assertThat(ProgramFiles.all()).hasSize(2).allMatch(Files::exists).doesNotHaveDuplicates();
  }

  private static void assertGivenAgain(Report first, Report again) {
    assertThat(use(again).unchanged()).isTrue();
    assertThat(again.withCache(null)).isEqualTo(first.withCache(null));
  }

  private static void assertNew(Report report) {
    assertThat(use(report).unchanged()).isFalse();
  }

  private static CacheUse use(Report report) {
    return Objects.requireNonNull(report.cache());
  }

  private static Outcome outcome(Report report, String rule) {
    return report.datasets().get(0).results().stream()
        .filter(result -> result.ruleId().equals(rule))
        .map(RuleResult::outcome)
        .findFirst()
        .orElseThrow();
  }

  private static Acceptance waived(String path, LocalDate today) {
    Waiver waiver =
        new Waiver(
            "MA006",
            null,
            new Glob(path),
            null,
            "why",
            "who",
            TODAY,
            Location.of("album-check.yaml", 1, 1));
    return new Acceptance("album-check.yaml", List.of(waiver), today, null);
  }

  private static Acceptance baseline() {
    return new Acceptance(
        null, List.of(), TODAY, new Acceptance.Write("baseline.json", written -> {}));
  }

  private Path cacheFile() {
    return temp.resolve("facts.cache");
  }

  private Report check(Path... paths) {
    return run("contribution", options -> options, paths);
  }

  private Report run(String profile, UnaryOperator<CheckOptions.Builder> change, Path... paths) {
    return run(change.apply(options(profile, null, 2, 25)), paths);
  }

  private CheckOptions.Builder options(
      String profile, @Nullable InputKind kind, int threads, int maximumFindings) {
    return CheckOptions.builder(profile(profile), kind, threads, maximumFindings, Progress.NONE)
        .cache(new CacheOptions(cacheFile(), false));
  }

  private static Report run(CheckOptions.Builder options, Path... paths) {
    return new Checker(options.build()).check(Stream.of(paths).map(Path::toString).toList());
  }

  private static Profile profile(String name) {
    try {
      return ProfileLoader.load(name);
    } catch (ProfileException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
