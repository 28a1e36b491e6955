package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.CacheOptions;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.engine.InputKind;
import org.metaalbum.core.engine.Progress;
import org.metaalbum.core.report.Report;

/** The command line as a shell sees it: what it accepts, what it says, and where it says it. */
class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<CheckOptions> asked = new ArrayList<>();
  private Report report = Samples.report(Samples.good());
  @TempDir private Path folder;

  @Test
  void theReportGoesToStandardOutputAndNothingElseDoes() {
    assertThat(run("check", "datasets/shapes")).isZero();
    assertThat(out.toString()).startsWith("album-check 0.1.0").contains("datasets/shapes");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void findingsMakeTheProcessFail() {
    report = Samples.report(Samples.bad());
    assertThat(run("check", "x")).isEqualTo(1);
    assertThat(run("check", "x", "--fail-on", "never")).isZero();
  }

  @Test
  void theDefaultsAreThoseOfTheContract() {
    run("check", "x");
    CheckOptions options = asked.get(0);
    assertThat(options.profile().name()).isEqualTo("contribution");
    assertThat(options.kind()).isNull();
    assertThat(options.maximumFindings()).isEqualTo(25);
    assertThat(options.progress()).isSameAs(Progress.NONE);
    assertThat(options.referenceAlone()).isFalse();
    assertThat(options.cache()).isNull();
  }

  @Test
  void optionsReachTheEngine() {
    run(
        "check",
        "x",
        "--profile",
        "format",
        "--kind",
        "card",
        "--threads",
        "3",
        "--max-findings",
        "7",
        "--decoder",
        "reference",
        "--cache",
        folder.resolve("facts").toString(),
        "--cache-verify");
    CheckOptions options = asked.get(0);
    assertThat(options.profile().name()).isEqualTo("format");
    assertThat(options.kind()).isEqualTo(InputKind.CARD);
    assertThat(options.threads()).isEqualTo(3);
    assertThat(options.maximumFindings()).isEqualTo(7);
    assertThat(options.referenceAlone()).isTrue();
    assertThat(options.cache()).isEqualTo(new CacheOptions(folder.resolve("facts"), true));
  }

  @Test
  void oneRunWritesSeveralReports() throws IOException {
    Path json = folder.resolve("report.json");
    Path text = folder.resolve("report.txt");
    assertThat(run("check", "x", "--report", "json=" + json, "--report", "text=" + text)).isZero();
    assertThat(Files.readString(json)).startsWith("{\n  \"reportVersion\": \"1\",\n");
    assertThat(Files.readString(text)).isEqualTo(out.toString());
  }

  @Test
  void anOutputFileLeavesStandardOutputEmptyAndUncoloured() throws IOException {
    Path file = folder.resolve("report.txt");
    assertThat(run("check", "x", "--color", "always", "--output", file.toString())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(Files.readString(file)).contains("CONFORMANT").doesNotContain("\u001b");
  }

  @Test
  void colourAppearsOnlyWhenAskedForInAPipe() {
    run("check", "x");
    assertThat(out.toString()).doesNotContain("\u001b");
    run("check", "x", "--color", "always");
    assertThat(out.toString()).contains("\u001b[1;32m");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check x --fromat json | there is no option '--fromat'. Did you mean '--format'?",
        "check x --format=jsn | 'jsn' is not one of text, json, html, markdown, sarif, junit,"
            + " github. Did you mean 'json'?",
        "check x --format odt | 'odt' is not one of text, json, html, markdown, sarif, junit,"
            + " github.",
        "check x --report odt=a | 'odt' is not one of text, json, html, markdown, sarif, junit,"
            + " github.",
        "check x --report report.json | not of the form FORMAT=FILE",
        "check x --profile fromat | Did you mean 'format'?",
        "check x --fail-on warnings | Did you mean 'warning'?",
        "check x --kind crad | Did you mean 'card'?",
        "check x --color allways | Did you mean 'always'?",
        "check x --decoder libjpeg | 'libjpeg' is not one of auto, reference.",
        "check x --cache-verify | --cache-verify needs --cache FILE.",
        "check x --cache / | can't keep a cache in /: it is a folder.",
        "check x --threads many | '--threads'",
        "check x --threads 0 | --threads takes a number from 1 to 1024, not 0.",
        "check x --max-findings 0 | --max-findings takes a number from 1",
        "check x --output /no/such/folder/r | there is no folder /no/such/folder",
        "check x --output / | it is a folder",
        "check x --config c.yaml | c.yaml: there is no such file.",
        "check x --baseline b.json | b.json: there is no such file.",
        "check | PATH",
        "chek x | 'chek' is not expected here. Did you mean 'check'?",
        "explain MA999 | there is no rule 'MA999'.",
        "'' | no command is given."
      })
  void badUsageIsExplainedInTwoLines(String line, String expected) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString()).startsWith("album-check: ").contains(expected).contains(" --help'");
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(out.toString()).isEmpty();
    assertThat(asked).as("nothing was checked").isEmpty();
  }

  @Test
  void aReportIsNotWrittenIntoWhatIsChecked() {
    assertThat(run("check", folder.toString(), "--output", folder.resolve("r").toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("it is part of what is checked");
  }

  @Test
  void twoReportsDoNotOverwriteEachOther() {
    String file = folder.resolve("same").toString();
    assertThat(run("check", "x", "--output", file, "--report", "json=" + file)).isEqualTo(2);
    assertThat(err.toString()).contains("two reports would go to");
  }

  @Test
  void aFaultOfOursIsOneLineAndCodeFour() {
    int code =
        main(
                out,
                (options, paths) -> {
                  throw new IllegalStateException("broken\u001b[2J");
                })
            .run("check", "x");
    assertThat(code).isEqualTo(4);
    assertThat(err.toString())
        .contains("internal error, please report it", "broken\\u001b[2J")
        .hasLineCount(1);
  }

  @Test
  void memoryThatRunsOutIsSaidSo() {
    int code =
        main(
                out,
                (options, paths) -> {
                  throw new OutOfMemoryError("heap");
                })
            .run("check", "x");
    assertThat(code).isEqualTo(4);
    assertThat(err.toString()).contains("not enough memory", "-Xmx").hasLineCount(1);
  }

  @Test
  void aReaderThatWentAwayIsNoError() {
    assertThat(main(failing("Broken pipe"), (options, paths) -> report).run("check", "x")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void aFullDiskIsSaidSo(String format) {
    Main main = main(failing("No space left on device"), (options, paths) -> report);
    assertThat(main.run("check", "x", "--format", format)).isEqualTo(2);
    assertThat(err.toString()).contains("standard output", "No space left on device");
  }

  @Test
  void helpAndVersionGoToStandardOutput() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("album-check \\d+\\.\\d+\\.\\d+\\S*\\R");
    assertThat(run("check", "--help")).isZero();
    assertThat(out.toString()).contains("--max-findings");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theRuleListIsJsonOnDemand() {
    assertThat(run("rules", "--format", "json")).isZero();
    assertThat(out.toString()).startsWith("{\n  \"rules\":");
  }

  private int run(String... arguments) {
    return main(
            out,
            (options, paths) -> {
              asked.add(options);
              return report;
            })
        .run(arguments);
  }

  private Main main(Writer stdout, Engine engine) {
    return new Main(
        new Console(stdout, new PrintWriter(err, true), Terminal.NONE), engine, /* debug= */ false);
  }

  private static Writer failing(String message) {
    return new Writer() {
      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        throw new IOException(message);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
