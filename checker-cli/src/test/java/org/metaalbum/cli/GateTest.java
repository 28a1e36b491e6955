package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.SchemaValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Configuration, waivers and baseline through the whole program. */
class GateTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-26T23:30:00Z"), ZoneOffset.UTC);

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String dataset = "";

  @BeforeEach
  void aDatasetWithAStrayFileAndAMisspeltKey() throws IOException {
    Path folder = temp.resolve("shapes");
    DatasetBuilder.write(DatasetSpec.small(), folder);
    Files.writeString(folder.resolve("notes.txt"), "n");
    Path info = folder.resolve("info.json");
    Files.writeString(info, Files.readString(info).replace("\"dataset_name\"", "\"dataset_nam\""));
    dataset = folder.toString();
  }

  @Test
  void theConfigurationOfTheCurrentFolderIsUsedAndNamed() throws IOException {
    configure(
        "profile: format\nfail-on: never\nseverities: {MA112: warning, file-unexpected: off}\n");

    assertThat(run("check", dataset)).isZero();
    assertThat(out.toString())
        .contains("profile format\nconfiguration: " + temp.resolve("album-check.yaml") + "\n")
        .contains("warning MA112")
        .doesNotContain("MA006");
    JsonNode report = json("check", dataset);
    assertThat(report.path("configuration").stringValue()).endsWith("album-check.yaml");
    assertThat(report.path("profile").stringValue()).isEqualTo("format");
  }

  @Test
  void anOptionWinsOverTheConfiguration() throws IOException {
    Path other =
        Files.writeString(temp.resolve("other.yaml"), "profile: release\nfail-on: never\n");
    assertThat(
            run(
                "check",
                dataset,
                "--config",
                other.toString(),
                "--profile",
                "format",
                "--fail-on",
                "warning"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("profile format\n").contains("configuration: " + other);
  }

  @Test
  void withoutAConfigurationNothingIsSaidOfOne() {
    assertThat(run("check", dataset, "--profile", "format")).isEqualTo(1);
    assertThat(out.toString()).doesNotContain("configuration", "baseline", "waived");
    assertThat(json("check", dataset).has("configuration")).isFalse();
  }

  @Test
  void thresholdsReachTheRules() throws IOException {
    configure("profile: format\nthresholds: {imageWidth: 64}\n");
    run("check", dataset);
    assertThat(out.toString()).contains("MA309 image-size").contains("64");
  }

  @Test
  void aProfileBesideTheConfigurationIsFound() throws IOException {
    Files.createDirectory(temp.resolve("ci"));
    Files.writeString(
        temp.resolve("ci/ours.json"),
        "{\"name\": \"ours\", \"description\": \"o\", \"extends\": \"format\"}");
    Path config = Files.writeString(temp.resolve("ci/check.yaml"), "profile: ours.json\n");
    run("check", dataset, "--config", config.toString());
    assertThat(out.toString()).contains("profile ours\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "profile: format;profile: release | 2:1 | the key 'profile' stands twice",
        "profile: [ | 2:1 | this is not YAML",
        "profile: formt | 1:1 | no profile 'formt'",
        "profile: formt | 1:1 | Did you mean 'format'?",
        "profil: format | 1:1 | unknown key 'profil'",
        "profil: format | 1:1 | Did you mean 'profile'?",
        "profile: 3 | 1:1 | should be a text, and is 3",
        "fail-on: errors | 1:1 | should be one of \"error\", \"warning\", \"never\", and is"
            + " \"errors\"",
        "severities: {MA503: fatal} | 1:14 | should be one of \"off\"",
        "severities: {MA999: off} | 1:14 | there is no rule 'MA999'",
        "severities: {imag-missing: off} | 1:14 | Did you mean 'image-missing'?",
        "severities: {MA301: off, image-missing: note} | 1:26 | stands twice",
        "profile: release;severities:;  MA702: warning | 3:3 | can't be 'warning' under the profile"
            + " release",
        "profile: release;severities:;  checksum-wrong: off | 3:3 | can't be 'off'",
        "thresholds: {imageWidth: 0} | 1:14 | should be at least 1, and is 0",
        "thresholds: {imageWidht: 9} | 1:14 | Did you mean 'imageWidth'?",
        "waivers:; - rule: MA006;   owner: jane | 2:4 | lacks the key 'reason'",
        "waivers:; - rule: MA006;   owner: jane;   reason: ' ' | 4:4 | not blank, and is \" \"",
        "waivers:; - rule: MA006;   reason: r | 2:4 | lacks the key 'owner'",
        "waivers:; - rule: MA007x;   reason: r;   owner: o | 2:4 | there is no rule 'MA007x'",
        "waivers:; - rule: MA090;   reason: r;   owner: o | 2:4 | can't be waived",
        "waivers:; - rule: MA006;   reason: r;   owner: o;   expires: 2027-02-30 | 5:4 | should be"
            + " a day, as 2027-12-31, and is \"2027-02-30\"",
        "waivers:; - rule: MA006;   reason: r;   owner: o;   expires: soon | 5:4 | the last day",
        "waivers:; - rule: MA006;   reason: r;   owner: o;   until: 2027-01-01 | 5:4 | unknown key"
            + " 'until'",
        "waivers:; - &a {rule: MA006, reason: r, owner: o}; - *a | 2:4 | anchors (&) and aliases",
        "profile: !!java.net.URL [x] | 1:10 | tags (!)",
        "# nothing | 1:1 | the file is empty",
        "profile: format;---;profile: format | 3:1 | there is a second document",
      })
  void aConfigurationThatCannotBeUsedIsRefusedAtItsPlace(String text, String place, String message)
      throws IOException {
    Path file = configure(text.replace(";", "\n") + "\n");
    assertThat(run("check", dataset)).as(err.toString()).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("album-check: " + file + ":" + place + ": ")
        .contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void theExampleOfTheDocumentationIsAConfiguration() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("project.root", "..")).resolve("docs/configuration.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    configure(page.substring(start, page.indexOf("```\n", start)));

    assertThat(run("check", dataset)).as(err.toString()).isEqualTo(1);
    assertThat(out.toString()).contains("MA091 waiver-unused", "error MA112");
  }

  @Test
  void aConfigurationThatCannotBeReadIsRefused() throws IOException {
    Path none = temp.resolve("none.yaml");
    assertThat(run("check", dataset, "--config", none.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("none.yaml: there is no such file.");

    Files.createSymbolicLink(temp.resolve("album-check.yaml"), none);
    assertThat(run("check", dataset)).isEqualTo(2);
  }

  @Test
  void aDeepOrLargeConfigurationIsRefused() throws IOException {
    configure("profile: " + "[".repeat(100_000));
    assertThat(run("check", dataset)).isEqualTo(2);
    configure("#" + "x".repeat(2 << 20));
    assertThat(run("check", dataset)).isEqualTo(2);
    assertThat(err.toString()).contains("nesting depth", "larger than 1,048,576 bytes");
  }

  @Test
  void waivedFindingsAreShownWithTheirReasonAndDoNotFail() throws IOException {
    configure(
        """
        profile: format
        fail-on: warning
        waivers:
          - rule: file-unexpected
            path: "*.txt"
            reason: our notes are part of it
            owner: jane
            expires: 2027-06-30
          - rule: MA112
            pointer: /dataset_nam
            reason: "the site \\u001b[31mreads it so"
            owner: joe
        """);
    assertThat(run("check", dataset)).isZero();
    assertThat(out.toString())
        .contains("accepted, and not counted:")
        .contains("    MA006 file-unexpected: 1 waived\n")
        .contains("      notes.txt: our notes are part of it (jane, until 2027-06-30)\n")
        .contains("the site \\u001b[31mreads it so (joe)")
        .contains("CONFORMANT: 0 errors, 0 warnings, 0 notes, 2 waived.\nNothing to do.");
    JsonNode report = json("check", dataset);
    assertThat(report.at("/totals/waived").asInt()).isEqualTo(2);
    assertThat(report.at("/datasets/0/findings/0/suppression/kind").asString()).isEqualTo("waiver");
    assertThat(report.at("/datasets/1/kind").asString()).isEqualTo("configuration");
  }

  @Test
  void anExpiredAndAnUnusedWaiverAreFindingsOfTheConfiguration() throws IOException {
    Path file =
        configure(
            """
            profile: format
            waivers:
              - {rule: MA006, reason: r, owner: jane, expires: 2026-11-25}
              - {rule: MA301, reason: r, owner: joe}
            """);
    run("check", dataset);
    assertThat(out.toString())
        .contains("MA090 waiver-expired\n    " + file + ":3:5\n")
        .contains("MA091 waiver-unused\n    " + file + ":4:5\n")
        .contains("warning MA006");
  }

  @Test
  void theDayComesFromSourceDateEpochIfItIsSet() throws IOException {
    configure(
        """
        profile: format
        waivers:
          - {rule: MA006, reason: r, owner: jane, expires: 2026-11-25}
        """);
    run(Map.of("SOURCE_DATE_EPOCH", "1764111599"), "check", dataset);
    assertThat(out.toString()).as("2025-11-25T22:59:59Z").contains("1 waived");
    assertThat(run(Map.of("SOURCE_DATE_EPOCH", "today"), "check", dataset)).isEqualTo(2);
    assertThat(err.toString()).contains("SOURCE_DATE_EPOCH should be a number");
  }

  @Test
  void overAnUnchangedDatasetABaselinePassesAndOneNewFaultIsTheOnlyOpenFinding()
      throws IOException {
    String baseline = temp.resolve("baseline.json").toString();
    assertThat(run("check", dataset, "--profile", "format", "--fail-on", "warning")).isEqualTo(1);
    assertThat(
            run(
                "check",
                dataset,
                "--profile",
                "format",
                "--fail-on",
                "warning",
                "--write-baseline",
                baseline))
        .isZero();
    assertThat(out.toString()).contains("was written, and accepts ").contains(" in the baseline.");
    String[] check = {
      "check", dataset, "--profile", "format", "--fail-on", "warning", "--baseline", baseline
    };
    assertThat(run(check)).isZero();

    // All lines below move, and a row gets a value with a blank behind it.
    Path info = Path.of(dataset, "info.json");
    Files.writeString(info, Files.readString(info).replaceFirst("\\{", "{\n\n"));
    Path labels = Path.of(dataset, "labels.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(labels));
    String[] cells = lines.get(3).split(",", -1);
    lines.set(3, cells[0] + "," + cells[1] + " ," + cells[2]);
    Files.write(labels, lines);

    assertThat(run(check)).isEqualTo(1);
    assertThat(out.toString()).contains("error MA221 cell-spaces\n    labels.csv:4:");
    JsonNode report = json(check);
    assertThat(report.at("/baseline/gone").asInt()).isZero();
    List<String> open = new ArrayList<>();
    for (JsonNode finding : report.at("/datasets/0/findings")) {
      if (!finding.has("suppression")) {
        open.add(finding.path("ruleId").stringValue());
      }
    }
    assertThat(open).containsExactly("MA221");
  }

  @Test
  void aBaselineSaysWhatIsGoneAndEqualBaselinesAreEqualBytes() throws IOException {
    Path baseline = temp.resolve("baseline.json");
    run("check", dataset, "--profile", "format", "--write-baseline", baseline.toString());
    String first = Files.readString(baseline);
    assertThat(
            SchemaValidator.of(DocumentSchema.BASELINE).validate(new JsonMapper().readTree(first)))
        .isEmpty();
    run("check", dataset + "/", "--profile", "format", "--write-baseline", baseline.toString());
    assertThat(baseline).hasContent(first);

    Files.delete(Path.of(dataset, "notes.txt"));
    run("check", dataset, "--profile", "format", "--baseline", baseline.toString());
    assertThat(out.toString())
        .contains("1 of its findings is there no more, --write-baseline leaves them out");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 1:1 | lacks the key 'baselineVersion'",
        "{\"baselineVersion\": \"2\", \"datasets\": {}} | 1:2 | should be \"1\", and is \"2\"",
        "{\"baselineVersion\": \"1\", | 1:2 | this is not JSON",
        "{\"baselineVersion\": \"1\", \"datasets\": {\"x\": {\"MA006\": {\"findings\": {\"q\":"
            + " 1}}}}} | 1:60 | 32 hexadecimal digits",
      })
  void aBaselineThatCannotBeUsedIsRefusedAtItsPlace(String text, String place, String message)
      throws IOException {
    Path file = Files.writeString(temp.resolve("b.json"), text);
    assertThat(run("check", dataset, "--baseline", file.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("album-check: " + file + ":").contains(message);
    assertThat(err.toString()).contains(":" + place.substring(0, 1) + ":");
  }

  @Test
  void aBaselineReplacesNoOtherFile() throws IOException {
    Path notes = Files.writeString(temp.resolve("notes.json"), "{\"mine\": 1}");
    assertThat(run("check", dataset, "--write-baseline", notes.toString())).isEqualTo(2);
    assertThat(notes).hasContent("{\"mine\": 1}");
    assertThat(run("check", dataset, "--write-baseline", dataset + "/b.json")).isEqualTo(2);
    assertThat(err.toString()).contains("it is part of what is checked");
    String both = temp.resolve("x.json").toString();
    assertThat(run("check", dataset, "--baseline", both, "--write-baseline", both)).isEqualTo(2);
    assertThat(run("check", dataset, "--write-baseline", both, "--output", both)).isEqualTo(2);
    assertThat(err.toString()).contains("a report and the baseline would go to");
  }

  private Path configure(String text) throws IOException {
    return Files.writeString(temp.resolve("album-check.yaml"), text);
  }

  private JsonNode json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "json"));
    run(all.toArray(String[]::new));
    JsonNode report = new JsonMapper().readTree(out.toString());
    assertThat(SchemaValidator.of(DocumentSchema.REPORT).validate(report)).isEmpty();
    return report;
  }

  private int run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private int run(Map<String, String> environment, String... arguments) {
    out.getBuffer().setLength(0);
    Console console = new Console(out, new PrintWriter(err, true), Terminal.NONE);
    return new Main(
            console,
            (options, paths) -> new Checker(options).check(paths),
            /* debug= */ false,
            new Circumstances(temp, environment, CLOCK))
        .run(arguments);
  }
}
