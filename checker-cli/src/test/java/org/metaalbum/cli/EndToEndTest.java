package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.cli.document.ReportFile;
import org.metaalbum.cli.render.OfficialSchemas;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program over the datasets of this repository. */
class EndToEndTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("project.root", "..")).resolve("examples");

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({"shapes, contribution, 0", "broken, format, 1", "nothing, format, 3"})
  void theExitCodeSaysWhatCameOut(String example, String profile, int code) {
    assertThat(run("check", EXAMPLES.resolve(example).toString(), "--profile", profile))
        .isEqualTo(code);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"shapes", "broken", "nothing", "."})
  void theJsonReportIsValidByTheShippedSchema(String example) {
    run("check", "--format", "json", EXAMPLES.resolve(example).toString());

    assertThat(
            SchemaValidator.of(DocumentSchema.REPORT)
                .validate(new JsonMapper().readTree(out.toString())))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"shapes", "broken", "nothing", "."})
  void reportsForOthersAreValidByTheirSchemas(String example) throws IOException, SAXException {
    Path sarif = temp.resolve("report.sarif");
    Path junit = temp.resolve("report.xml");
    String path = EXAMPLES.resolve(example).toString();
    run("check", path, "--report", "sarif=" + sarif, "--report", "junit=" + junit);

    assertThat(OfficialSchemas.violationsOfSarif(Files.readString(sarif))).isEmpty();
    OfficialSchemas.requireJunit(Files.readString(junit));
  }

  @Test
  void aReportInAFileHoldsWhatHasNoUtf8() throws IOException {
    Path dataset = temp.resolve("dataset");
    copy(EXAMPLES.resolve("broken"), dataset, Comparator.naturalOrder());
    Files.writeString(dataset.resolve("info.json"), "{\"a\\ud800\": 1}");
    for (String format : List.of("text", "json", "markdown", "sarif", "junit", "github")) {
      Path file = temp.resolve(format);
      assertThat(run("check", dataset.toString(), "--report", format + "=" + file))
          .as(format + err)
          .isEqualTo(1);
      assertThat(Files.size(file)).as(format).isPositive();
    }
  }

  @Test
  void aReportSaysWhatCameFromTheCacheAndASecondCacheIsNotNeeded() {
    Path cache = temp.resolve("facts");
    String shapes = EXAMPLES.resolve("shapes").toString();

    assertThat(run("check", shapes, "--cache", cache.toString())).isZero();
    assertThat(out.toString()).contains("cache: 0 images", "800 judged anew");
    out.getBuffer().setLength(0);
    assertThat(run("check", shapes, "--format", "json", "--cache", cache.toString())).isZero();

    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(SchemaValidator.of(DocumentSchema.REPORT).validate(report)).isEmpty();
    assertThat(report.at("/cache/recalled").asInt() + report.at("/cache/read").asInt())
        .isEqualTo(800);
    assertThat(report.at("/cache/recalled").asInt()).isPositive();
  }

  @Test
  void aSecondRunPrintsTheSameAndSaysWhy() throws IOException, DocumentException {
    Path dataset = temp.resolve("dataset");
    copy(EXAMPLES.resolve("broken"), dataset, Comparator.naturalOrder());
    awaitSettled();
    for (String format : List.of("text", "json", "markdown", "sarif", "junit", "github")) {
      String cache = temp.resolve("cache-" + format).toString();
      List<String> printed = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        assertThat(run("check", dataset.toString(), "--format", format, "--cache", cache))
            .isEqualTo(1);
        printed.add(out.toString());
        out.getBuffer().setLength(0);
      }
      if (format.equals("json")) {
        assertThat(withoutCache(printed.get(1))).isEqualTo(withoutCache(printed.get(0)));
        JsonNode again = new JsonMapper().readTree(printed.get(1));
        assertThat(again.at("/cache/unchanged").booleanValue()).isTrue();
        assertThat(SchemaValidator.of(DocumentSchema.REPORT).validate(again)).isEmpty();
        Path file = Files.writeString(temp.resolve("again.json"), printed.get(1));
        assertThat(ReportFile.read(file).cache())
            .isEqualTo(CacheUse.unchanged(again.at("/cache/recalled").asLong()));
      } else if (format.equals("text")) {
        assertThat(printed.get(1)).contains("cache: nothing has changed since an earlier run");
        assertThat(withoutCache(printed.get(1))).isEqualTo(withoutCache(printed.get(0)));
      } else {
        assertThat(printed.get(1)).as(format).isEqualTo(printed.get(0));
      }
    }
  }

  /** The report, but for its lines on the cache. */
  private static List<String> withoutCache(String report) {
    return report
        .replaceFirst("\\s+\"cache\": \\{[^}]*}", "")
        .lines()
        .filter(line -> !line.contains("cache: "))
        .toList();
  }

  /** Waits until the files that a test wrote have times that tell later changes. */
  private static void awaitSettled() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFileThatIsNoCacheIsLeftAlone() throws IOException {
    Path file = Files.writeString(temp.resolve("notes.txt"), "not to be lost");

    assertThat(run("check", EXAMPLES.resolve("shapes").toString(), "--cache", file.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("notes.txt", "another kind of file");
    assertThat(file).hasContent("not to be lost");
  }

  @ParameterizedTest
  @CsvSource({"shapes, contribution, 0", "broken, format, 1"})
  void theReferenceDecoderComesToTheSameVerdict(String example, String profile, int code) {
    String path = EXAMPLES.resolve(example).toString();
    assertThat(run("check", path, "--profile", profile, "--decoder", "reference")).isEqualTo(code);
    String byReference = out.toString();
    out.getBuffer().setLength(0);
    run("check", path, "--profile", profile);
    assertThat(byReference).isEqualTo(out.toString());
  }

  @Test
  void theJsonReportIsTheSameForAnyNumberOfThreadsAndAnyOrderOfFiles() throws IOException {
    Path dataset = temp.resolve("dataset");
    copy(EXAMPLES.resolve("broken"), dataset, Comparator.naturalOrder());
    run("check", "--format", "json", "--threads", "1", dataset.toString());
    String expected = out.toString();
    delete(dataset);
    copy(EXAMPLES.resolve("broken"), dataset, Comparator.reverseOrder());

    for (String threads : List.of("1", "2", "8")) {
      out.getBuffer().setLength(0);
      run("check", "--format", "json", "--threads", threads, dataset.toString());
      assertThat(out.toString()).as("%s threads", threads).isEqualTo(expected);
    }
  }

  @Test
  void theHtmlReportHasPicturesAndIsTheSameForAnyNumberOfThreads() {
    String broken = EXAMPLES.resolve("broken").toString();
    assertThat(run("check", "--format", "html", "--threads", "1", broken)).isEqualTo(1);
    String page = out.toString();
    assertThat(page).contains("Not conformant", "images/ring_99.jpg", "data:image/jpeg;base64,");
    assertThat(page).as("what a rule wants, and how to mend it").contains("Why", "How to fix");

    for (String threads : List.of("2", "8")) {
      out.getBuffer().setLength(0);
      run("check", "--format", "html", "--threads", threads, broken);
      assertThat(out.toString()).as("%s threads", threads).isEqualTo(page);
    }
  }

  @Test
  void aFolderOfDatasetsIsAnAlbumWithAVerdictForEachAndForTheWhole() {
    assertThat(run("check", "--profile", "format", EXAMPLES.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("album: 2 datasets")
        .containsPattern("✗ broken +not conformant +8 +1 +0 +24\n")
        .containsPattern("✓ shapes +conformant +0 +0 +0 +800\n")
        .contains("in 2 datasets (1 conformant, 1 not conformant).")
        .doesNotContain("shapes: conformant");
  }

  @Test
  void theJsonReportSaysWhatIsPartOfAnAlbum() {
    run("check", "--profile", "format", "--format", "json", EXAMPLES.toString());
    List<String> parts = new ArrayList<>();
    for (JsonNode dataset : new JsonMapper().readTree(out.toString()).path("datasets")) {
      parts.add(dataset.path("kind").stringValue() + " of " + dataset.path("partOf").asString());
    }

    assertThat(parts)
        .containsExactly("album of ", "dataset of " + EXAMPLES, "dataset of " + EXAMPLES);
  }

  @Test
  void theVerdictDoesNotDependOnWhatIsShown() {
    for (String more : List.of("--color=always", "--max-findings=1", "--fail-on=never")) {
      out.getBuffer().setLength(0);
      run("check", more, "--format", "json", EXAMPLES.resolve("broken").toString());
      assertThat(out.toString()).as(more).contains("\"verdict\": \"nonconformant\"");
    }
  }

  @Test
  void aProfileThatNamesAnUnknownRuleIsRefused() throws IOException {
    Path profile =
        Files.writeString(
            temp.resolve("mine.json"),
            "{\"name\":\"mine\",\"description\":\"d\",\"extends\":\"format\",\"rules\":{\"MA999\":\"off\"}}");

    assertThat(run("check", "--profile", profile.toString(), "x")).isEqualTo(2);
    assertThat(err.toString()).contains("MA999");
  }

  static List<String> ruleIds() {
    return RuleCatalogue.infos().stream().map(RuleInfo::id).toList();
  }

  @ParameterizedTest
  @MethodSource("ruleIds")
  void everyRuleIsExplained(String id) {
    assertThat(run("explain", id)).isZero();
    assertThat(out.toString()).startsWith(id).contains("Why", "How to fix");
  }

  private int run(String... arguments) {
    Console console = new Console(out, new PrintWriter(err, true), Terminal.NONE);
    return new Main(
            console, (options, paths) -> new Checker(options).check(paths), /* debug= */ false)
        .run(arguments);
  }

  private static void copy(Path from, Path to, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted(order).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
