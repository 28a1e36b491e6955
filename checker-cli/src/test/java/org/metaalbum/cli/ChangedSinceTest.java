package org.metaalbum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --changed-since} in a real repository: what a pull request touches, and nothing less. */
class ChangedSinceTest {

  private static final Path BROKEN =
      Path.of(System.getProperty("project.root", "..")).resolve("examples/broken");

  @TempDir private Path repository;
  @TempDir private Path reports;
  private Path album;
  private String report = "";
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void anAlbumOfThreeDatasetsIsCommitted() throws IOException, InterruptedException {
    album = Files.createDirectories(repository.resolve("the album"));
    for (String name : List.of("one", "two", "d\u00fc \u4e09")) {
      copy(BROKEN, album.resolve(name));
    }
    git("init", "-q", "-b", "main");
    git("add", ".");
    git("commit", "-q", "-m", "album");
  }

  @Test
  void nothingChangedIsSaidAndIsNoFailure() {
    assertThat(check(album)).isZero();
    assertThat(out.toString())
        .contains("nothing was checked: no dataset changed since main (3 datasets passed over)");
  }

  @Test
  void onlyTheDatasetWithACommittedChangeIsChecked() throws IOException, InterruptedException {
    git("checkout", "-q", "-b", "work");
    Files.writeString(album.resolve("two/notes.txt"), "x");
    git("add", ".");
    git("commit", "-q", "-m", "notes");

    assertThat(checked(album)).containsExactly("the album/two");
    assertThat(report().at("/changedSince/passedOver").asInt()).isEqualTo(2);
    assertThat(report().at("/changedSince/checked").asInt()).isEqualTo(1);
  }

  @Test
  void whatIsNotCommittedOrNotEvenAddedCountsAlsoUnderANameBeyondAscii() throws IOException {
    Files.writeString(album.resolve("one/info.json"), "{}");
    Files.writeString(album.resolve("d\u00fc \u4e09/images/n\u00e9w.txt"), "x");

    assertThat(checked(album)).containsExactly("the album/d\u00fc \u4e09", "the album/one");
  }

  @Test
  void aDeletedFileTouchesItsDataset() throws IOException {
    Files.delete(album.resolve("one/labels.csv"));

    assertThat(checked(album)).containsExactly("the album/one");
  }

  @Test
  void aMovedFileTouchesBothDatasets() throws IOException, InterruptedException {
    git("mv", "the album/one/info.json", "the album/two/other.json");

    assertThat(checked(album)).containsExactly("the album/one", "the album/two");
  }

  @Test
  void whatHappenedOnTheOtherBranchSinceIsNoChange() throws IOException, InterruptedException {
    git("checkout", "-q", "-b", "work");
    Files.writeString(album.resolve("two/notes.txt"), "x");
    git("add", ".");
    git("commit", "-q", "-m", "notes");
    git("checkout", "-q", "main");
    Files.writeString(album.resolve("one/notes.txt"), "x");
    git("add", ".");
    git("commit", "-q", "-m", "meanwhile");
    git("checkout", "-q", "work");

    assertThat(checked(album)).containsExactly("the album/two");
  }

  @Test
  void aFileOutsideOfDatasetsTouchesNone() throws IOException {
    Files.writeString(repository.resolve("README.md"), "x");
    Files.writeString(album.resolve("README.md"), "x");

    assertThat(check(album)).isZero();
  }

  @Test
  void aDocumentBesideTheVersionsTouchesTheWholeFamily() throws IOException, InterruptedException {
    Path family = Files.createDirectories(album.resolve("PRT"));
    copy(BROKEN, family.resolve("PRT_Micro"));
    copy(BROKEN, family.resolve("PRT_Mini"));
    git("add", ".");
    git("commit", "-q", "-m", "family");
    Files.writeString(family.resolve("PRT_card.json"), "{}");

    assertThat(checked(album))
        .containsExactly("the album/PRT", "the album/PRT/PRT_Micro", "the album/PRT/PRT_Mini");
  }

  @Test
  void ifAllIsTouchedTheAlbumIsCheckedAsOne() throws IOException {
    for (String name : List.of("one", "two", "d\u00fc \u4e09")) {
      Files.writeString(album.resolve(name).resolve("notes.txt"), "x");
    }

    assertThat(checked(album)).startsWith("the album").hasSize(4);
  }

  @Test
  void aCommitThatIsNotThereIsBadUsage() {
    assertThat(check("no-such-branch", album)).isEqualTo(2);
    assertThat(err.toString())
        .contains("no commit 'no-such-branch'", "fetch-depth: 0")
        .doesNotContain("\n\tat ");
  }

  @Test
  void aRefThatLooksLikeAnOptionIsNone() {
    assertThat(check("--quiet", album)).isEqualTo(2);
    assertThat(err.toString()).contains("no commit '--quiet'");
  }

  @Test
  void historiesWithoutACommonCommitAreBadUsage() throws IOException, InterruptedException {
    git("checkout", "-q", "--orphan", "other");
    git("commit", "-q", "-m", "other");

    assertThat(check(album)).isEqualTo(2);
    assertThat(err.toString()).contains("have no common commit");
  }

  @Test
  void outsideOfARepositoryItIsBadUsage(@TempDir Path elsewhere) {
    assertThat(check(elsewhere)).isEqualTo(2);
    assertThat(err.toString()).contains("is in none", "not a git repository");
  }

  @Test
  void aPathThatIsNotThereIsNotPassedOver() {
    assertThat(check(album.resolve("gone"))).isEqualTo(3);
  }

  private List<String> checked(Path path) {
    assertThat(check(path)).as(err.toString()).isEqualTo(1);
    List<String> paths = new ArrayList<>();
    for (JsonNode dataset : report().path("datasets")) {
      String absolute = dataset.path("path").stringValue();
      paths.add(repository.relativize(Path.of(absolute)).toString());
    }
    return paths;
  }

  private JsonNode report() {
    return JsonMapper.shared().readTree(report);
  }

  private int check(Path path) {
    return check("main", path);
  }

  private int check(String ref, Path path) {
    Path file = reports.resolve("report.json");
    Console console = new Console(out, new PrintWriter(err, true), Terminal.NONE);
    int code =
        new Main(console, (options, paths) -> new Checker(options).check(paths), /* debug= */ false)
            .run(
                "check",
                "--profile",
                "format",
                "--changed-since=" + ref,
                "--report",
                "json=" + file,
                path.toString());
    try {
      report = Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return code;
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=n", "-c", "user.email=e@example.org"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(repository.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
