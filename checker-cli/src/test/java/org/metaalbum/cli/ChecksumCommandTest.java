package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;

/** If these fail, a manifest is lost, wrong, or not what {@code sha256sum -c} takes. */
class ChecksumCommandTest {

  private static final Path SHAPES =
      Path.of(System.getProperty("project.root", "..")).resolve("examples/shapes");

  @TempDir private Path temp;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path dataset = Path.of("");

  @BeforeEach
  void copyTheExample() throws IOException {
    dataset = temp.resolve("shapes");
    try (Stream<Path> files = Files.walk(SHAPES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = dataset.resolve(SHAPES.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sha256, SHA256SUMS, sha256sum",
    "sha384, SHA384SUMS, sha384sum",
    "sha512, SHA512SUMS, sha512sum",
  })
  void whatItWritesIsAcceptedByCoreutilsAndByCheck(String algorithm, String name, String tool)
      throws Exception {
    assertThat(run("checksum", "--algorithm", algorithm, dataset.toString())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains(" files in ").contains(name);

    Process process =
        new ProcessBuilder(tool, "--strict", "--status", "-c", name)
            .directory(dataset.toFile())
            .start();
    assertThat(process.waitFor()).as(tool).isZero();
    assertThat(run("check", "--format", "json", dataset.toString())).isZero();
    assertThat(out.toString()).contains("MA702").contains("\"verdict\": \"conformant\"");
    assertThat(filesOf(dataset)).hasSize(4);
  }

  @Test
  void aChangedFileIsThenFound() throws IOException {
    run("checksum", dataset.toString());
    Files.writeString(
        dataset.resolve("info.json"), Files.readString(dataset.resolve("info.json")) + "\n");

    assertThat(run("check", dataset.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("error MA702 checksum-wrong\n    info.json\n");
  }

  @Test
  void manifestsDoNotNameEachOther() throws IOException {
    assertThat(run("checksum", dataset.toString())).isZero();
    assertThat(run("checksum", "--algorithm", "sha512", dataset.toString())).isZero();

    assertThat(run("checksum", dataset.toString())).as("nothing has changed").isZero();
    assertThat(err.toString()).contains("left out SHA512SUMS: a checksum manifest");
    Files.delete(dataset.resolve("SHA256SUMS"));
    assertThat(run("check", "--fail-on", "warning", dataset.toString())).isZero();
  }

  @Test
  void aFailureToWriteIsToldWithItsReason() {
    assertThat(new OutputException("a/SHA256SUMS", new AccessDeniedException("a/.part")))
        .hasMessage("can't write to a/SHA256SUMS: permission denied");
  }

  @Test
  void aManifestThatSaysSomethingElseIsReplacedByForceOnly() throws IOException {
    Path manifest = Files.writeString(dataset.resolve("SHA256SUMS"), "mine\n");

    assertThat(run("checksum", dataset.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--force");
    assertThat(manifest).hasContent("mine\n");

    assertThat(run("checksum", "--force", dataset.toString())).isZero();
    assertThat(Files.readString(manifest)).contains("  info.json\n").doesNotContain("mine");
    assertThat(run("checksum", dataset.toString())).as("the same again").isZero();
    assertThat(filesOf(dataset)).as("nothing is left beside it").hasSize(4);
  }

  @Test
  void standardOutputCarriesTheManifestAlone() {
    assertThat(run("checksum", "--output", "-", dataset.toString())).isZero();

    assertThat(out.toString().lines()).allMatch(line -> line.matches("[0-9a-f]{64}  \\S.*"));
    assertThat(out.toString()).contains("  images/").contains("  labels.csv\n");
    assertThat(err.toString()).isEmpty();
    assertThat(dataset.resolve("SHA256SUMS")).doesNotExist();
  }

  @Test
  void aLinkInItsPlaceIsReplacedAndNotFollowed() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside"), "mine\n");
    Files.createSymbolicLink(dataset.resolve("SHA256SUMS"), outside);
    Files.createSymbolicLink(dataset.resolve(".SHA256SUMS.part"), outside);

    assertThat(run("checksum", "--force", dataset.toString())).isZero();

    assertThat(outside).hasContent("mine\n");
    assertThat(dataset.resolve("SHA256SUMS")).isRegularFile();
    assertThat(Files.isSymbolicLink(dataset.resolve("SHA256SUMS"))).isFalse();
  }

  @Test
  void whatHasNoChecksumIsSaid() throws IOException {
    Files.writeString(dataset.resolve("Thumbs.db"), "x");
    Files.createSymbolicLink(dataset.resolve("outside"), temp);

    assertThat(run("checksum", dataset.toString())).isZero();

    assertThat(err.toString()).contains("left out Thumbs.db", "left out outside");
    assertThat(dataset.resolve("SHA256SUMS")).content().doesNotContain("Thumbs", "outside");
  }

  @Test
  void anInputThatCanNotBeReadIsExitCode3() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));

    assertThat(run("checksum", temp.resolve("nothing").toString())).isEqualTo(3);
    assertThat(run("checksum", empty.toString())).isEqualTo(3);
    assertThat(filesOf(empty)).isEmpty();
  }

  @Test
  void badUsageIsExitCode2() {
    assertThat(run("checksum")).isEqualTo(2);
    assertThat(run("checksum", "--algorithm", "md5", dataset.toString())).isEqualTo(2);
    assertThat(run("checksum", "--output", temp.toString(), dataset.toString())).isEqualTo(2);
    assertThat(run("checksum", "--output", "no/such/folder", dataset.toString())).isEqualTo(2);
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private int run(String... arguments) {
    Console console = new Console(out, new PrintWriter(err, true), Terminal.NONE);
    return new Main(
            console, (options, paths) -> new Checker(options).check(paths), /* debug= */ false)
        .run(arguments);
  }
}
