package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.cli.document.ReportFile;
import org.metaalbum.cli.render.JsonRenderer;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;
import org.metaalbum.core.report.Report;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two reports held against each other, through the whole program. */
class DiffCommandTest {

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path dataset = Path.of("");

  @BeforeEach
  void aDataset() throws IOException {
    dataset = temp.resolve("shapes");
    DatasetBuilder.write(DatasetSpec.small(), dataset);
  }

  @Test
  void aNewFaultIsShownAndFailsAndAMendedOneIsGone() throws IOException {
    Files.writeString(dataset.resolve("notes.txt"), "n");
    String older = check("old.json");
    Files.delete(dataset.resolve("notes.txt"));
    Path info = dataset.resolve("info.json");
    Files.writeString(info, Files.readString(info).replace("\"dataset_name\"", "\"dataset_nam\""));
    String newer = check("new.json");

    assertThat(run("diff", older, newer)).isEqualTo(1);
    assertThat(out.toString())
        .contains("old: " + older + " (album-check 0.1.0, profile format)\n")
        .contains("shapes: not conformant, was conformant\n")
        .contains("  new error MA112 key-misspelt\n    info.json:")
        .contains("  gone warning MA006 file-unexpected\n    notes.txt\n")
        .endsWith("\n1 new, 1 gone, 0 unchanged.\n");
    assertThat(run("diff", older, newer, "--fail-on", "never")).isZero();
    assertThat(run("diff", newer, older)).as("only a warning is new").isZero();
    assertThat(run("diff", newer, older, "--fail-on", "warning")).isEqualTo(1);
    assertThat(run("diff", newer, newer, "--fail-on", "warning")).isZero();
    assertThat(out.toString()).endsWith("\n0 new, 0 gone, 1 unchanged.\n");
  }

  @Test
  void theComparisonIsJsonOnDemand() throws IOException {
    String older = check("old.json");
    Files.writeString(dataset.resolve("notes.txt"), "n");
    String newer = check("new.json");

    assertThat(run("diff", older, newer, "--format", "json")).isZero();
    JsonNode diff = new JsonMapper().readTree(out.toString());
    assertThat(diff.at("/totals/new").asInt()).isEqualTo(1);
    assertThat(diff.at("/datasets/0/rules/0/ruleId").asString()).isEqualTo("MA006");
    assertThat(diff.at("/datasets/0/rules/0/addedFindings/0/location/path").asString())
        .isEqualTo("notes.txt");
  }

  @Test
  void rulesThatAreNoLongerEvaluatedAreOneEntryAReason() throws IOException {
    String older = check("old.json");
    Files.delete(dataset.resolve("labels.csv"));
    String newer = check("new.json");

    assertThat(run("diff", older, newer)).isEqualTo(1);
    assertThat(out.toString())
        .containsOnlyOnce("no longer evaluated (")
        .contains("new error MA201 labels-missing")
        .contains("nobody knows of 0 findings of before");
  }

  @Test
  void whatACapMayHaveCutOffIsSaidSo() throws IOException {
    for (int i = 10; i < 40; i++) {
      Files.writeString(dataset.resolve("b" + i + ".txt"), "b");
    }
    String older = check("old.json");
    Files.writeString(dataset.resolve("a.txt"), "a");
    String newer = check("new.json");

    run("diff", older, newer);
    assertThat(out.toString())
        .contains("MA006 file-unexpected has 31 findings, and had 30.")
        .contains("at least 1 are new, and 0 gone")
        .endsWith("\nat least 1 new, at least 0 gone, at most 30 unchanged.\n");
  }

  @Test
  void aReportIsReadAsItWasWritten() throws Exception {
    Path file = temp.resolve("all.json");
    Report report =
        Samples.report(
            Samples.bad(),
            Samples.incomplete(),
            Samples.unreadable(),
            Samples.hostile("<b>\u202e\n\u0000 ]]>"));
    StringWriter json = new StringWriter();
    new JsonRenderer().render(report, json);
    Files.writeString(file, json.toString());
    assertThat(ReportFile.read(file)).isEqualTo(report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | 1:2: this is not JSON",
        "`` | 1:1: the file is empty",
        "[] | 1:1: the file should be an object, and is []",
        "{\"reportVersion\": \"1\"} | 1:1: the file lacks the key 'datasets' (a list)",
        "{\"reportVersion\": \"1\", \"reportVersion\": \"1\"} | Duplicate",
      })
  void aFileThatIsNoReportIsRefusedAtItsPlace(String text, String message) throws IOException {
    Path file = Files.writeString(temp.resolve("bad.json"), text);
    assertThat(run("diff", file.toString(), file.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("album-check: " + file + ":").contains(message);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatCannotBeOpenedIsCodeThree() throws IOException {
    String report = check("old.json");
    assertThat(run("diff", report, temp.resolve("none.json").toString())).isEqualTo(3);
    assertThat(err.toString()).contains("none.json: there is no such file.").hasLineCount(1);
    assertThat(run("diff", temp.toString(), report)).isEqualTo(3);
    assertThat(run("diff", report)).isEqualTo(2);
  }

  private String check(String name) {
    String file = temp.resolve(name).toString();
    run("check", dataset.toString(), "--profile", "format", "--report", "json=" + file);
    return file;
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    Console console = new Console(out, new PrintWriter(err, true), Terminal.NONE);
    return new Main(
            console, (options, paths) -> new Checker(options).check(paths), /* debug= */ false)
        .run(arguments);
  }
}
