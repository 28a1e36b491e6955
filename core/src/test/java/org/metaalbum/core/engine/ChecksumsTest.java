package org.metaalbum.core.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.read.manifest.HashAlgorithm;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;

/** If these fail, manifests that the usual tools write are refused, or damage goes unseen. */
class ChecksumsTest {

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sha256sum info.json labels.csv images/* > SHA256SUMS",
        "find . -type f ! -name SHA256SUMS -exec sha256sum {} + > SHA256SUMS",
        "sha256sum -b info.json labels.csv images/* > checksums.sha256",
        "sha256sum --tag info.json labels.csv images/* > sha256sum.txt",
        "sha512sum info.json labels.csv images/* > SHA512SUMS",
        "sha384sum info.json labels.csv images/* | sed 's/$/\\r/' > sha384.txt",
        "shasum -a 256 info.json labels.csv images/* > checksums.txt",
        "openssl dgst -sha256 info.json labels.csv images/* > checksums.txt",
        "cd images && sha256sum * > SHA256SUMS && mv SHA256SUMS .. && cd .."
            + " && sed -i 's|  |  ./images//|' SHA256SUMS"
            + " && sha256sum info.json labels.csv >> SHA256SUMS",
        "sha256sum labels.csv > labels.csv.sha256",
        "sha256sum labels.csv | cut -c1-64 > labels.csv.sha256",
        "printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bagit.txt"
            + " && sha256sum bagit.txt > tagmanifest-sha256.txt",
      })
  void whatTheUsualToolsWriteIsVerified(String command) throws Exception {
    Path dataset = dataset("dataset");
    assumeTrue(shell(dataset, "command -v " + toolOf(command)), "there is no such tool here");
    assertThat(shell(dataset, command)).isTrue();

    DatasetReport right = check(dataset).get(0);
    Files.writeString(dataset.resolve("labels.csv"), "\n", UTF_8, StandardOpenOption.APPEND);
    DatasetReport changed = check(dataset).get(0);

    assertThat(checksumFindings(right)).isEmpty();
    if (!command.contains("bagit")) {
      assertThat(checksumFindings(changed)).containsExactly("MA702 labels.csv");
    }
    assertThat(result(right, "MA702").examined()).isPositive();
  }

  private static String toolOf(String command) {
    return Stream.of("openssl", "shasum", "sha256sum")
        .filter(command::contains)
        .findFirst()
        .orElse("sha512sum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"md5sum", "sha1sum"})
  void weakDigestsAreVerifiedAndReported(String tool) throws Exception {
    Path dataset = dataset("dataset");
    shell(dataset, tool + " info.json labels.csv images/* > checksums.txt");
    assertThat(checksumFindings(check(dataset).get(0))).containsExactly("MA709 checksums.txt:1");

    shell(dataset, "printf x >> images/image_000001.jpg");
    assertThat(checksumFindings(check(dataset).get(0)))
        .containsExactly("MA702 images/image_000001.jpg", "MA709 checksums.txt:1");
  }

  @Test
  void aFileThatDisagreesWithTwoManifestsIsOneFinding() throws Exception {
    Path dataset = dataset("dataset");
    shell(
        dataset, "sha256sum info.json labels.csv images/* > SHA256SUMS; cp SHA256SUMS sha256.txt");
    shell(dataset, "printf x >> images/image_000001.jpg");

    List<Finding> findings = check(dataset).get(0).findings();

    assertThat(findings).filteredOn(f -> f.ruleId().equals("MA702")).hasSize(1);
    assertThat(findings.get(findings.size() - 1).related()).hasSize(2);
  }

  @Test
  void systemJunkManifestsAndSignaturesNeedNoChecksum() throws Exception {
    Path dataset = dataset("dataset");
    shell(dataset, "sha256sum info.json labels.csv images/* > SHA256SUMS");
    shell(dataset, "touch .DS_Store SHA256SUMS.asc; md5sum info.json > info.json.md5");

    assertThat(checksumFindings(check(dataset).get(0))).containsExactly("MA709 info.json.md5:1");
  }

  @Test
  void aManifestBesideTheVersionsIsHeldAgainstThem() throws Exception {
    Path family = family();
    shell(family, "sha256sum */*.* */images/* > SHA256SUMS");
    assertThat(checksumFindings(check(family).get(0))).isEmpty();

    shell(family, "printf x >> TOY_Mini/images/image_000003.jpg; rm TOY_Micro/info.json");
    shell(family, "printf x > TOY_Micro/README.md");
    List<DatasetReport> reports = check(family);

    assertThat(checksumFindings(reports.get(0)))
        .containsExactly(
            "MA702 TOY_Mini/images/image_000003.jpg",
            "MA703 SHA256SUMS:1",
            "MA704 TOY_Micro/README.md");
    assertThat(checksumFindings(reports.get(1))).isEmpty();
  }

  @Test
  void aVersionThatNoLineNamesIsOneFinding() throws Exception {
    Path family = family();
    shell(family, "sha256sum TOY_Mini/*.* TOY_Mini/images/* > SHA256SUMS");

    assertThat(checksumFindings(check(family).get(0))).containsExactly("MA704 TOY_Micro");
  }

  @Test
  void aVersionWithAManifestOfItsOwnNeedsNoLineBesideIt() throws Exception {
    Path family = family();
    shell(family, "sha256sum TOY_Mini/*.* TOY_Mini/images/* > SHA256SUMS");
    shell(family, "cd TOY_Micro && sha256sum *.* images/* > SHA256SUMS");

    List<DatasetReport> reports = check(family);

    assertThat(reports.stream().flatMap(report -> checksumFindings(report).stream())).isEmpty();
  }

  @Test
  void aManifestOfAnAlbumIsHeldAgainstAllThatIsInIt() throws Exception {
    Path album = temp.resolve("album");
    DatasetBuilder.write(DatasetSpec.small(), album.resolve("DOG"));
    DatasetBuilder.write(DatasetSpec.small().withSeed(5), album.resolve("CAT/CAT_Mini"));
    DatasetBuilder.write(DatasetSpec.small().withSeed(6), album.resolve("CAT/CAT_Micro"));
    shell(album, "find . -name '*.*' -type f -exec sha256sum {} + > SHA256SUMS");
    assertThat(checksumFindings(check(album).get(0))).isEmpty();
    assertThat(result(check(album).get(0), "MA702").examined()).isEqualTo(3 * 62);

    shell(album, "printf x >> CAT/CAT_Mini/images/image_000003.jpg");
    assertThat(checksumFindings(check(album).get(0)))
        .containsExactly("MA702 CAT/CAT_Mini/images/image_000003.jpg");
  }

  @Test
  void aManifestThatWasMadeIsAcceptedByCoreutilsAndByUs() throws Exception {
    Path dataset = dataset("dataset");
    shell(dataset, "printf a > 'README b\\c.md'; printf a > 'README\nd.md'; touch .DS_Store");
    ManifestMaker.Result made = ManifestMaker.make(dataset, HashAlgorithm.SHA256, "SHA256SUMS");
    Files.write(dataset.resolve("SHA256SUMS"), made.lines());

    assertThat(made.lines()).hasSize(64);
    assertThat(made.leftOut()).containsOnlyKeys(".DS_Store");
    assertThat(made.unreadable()).isEmpty();
    assertThat(shell(dataset, "sha256sum --strict --quiet -c SHA256SUMS")).isTrue();
    assertThat(checksumFindings(check(dataset).get(0))).isEmpty();
  }

  @Test
  void linksAndFilesThatCanNotBeReadAreSaid() throws Exception {
    Path dataset = dataset("dataset");
    shell(dataset, "ln -s /etc/hostname outside; ln -s info.json README.md");

    ManifestMaker.Result made = ManifestMaker.make(dataset, HashAlgorithm.SHA256, null);

    assertThat(made.leftOut()).containsOnlyKeys("outside");
    assertThat(made.lines()).anyMatch(line -> line.endsWith("  README.md"));
  }

  private Path dataset(String name) throws IOException {
    Path dataset = temp.resolve(name);
    DatasetBuilder.write(DatasetSpec.small(), dataset);
    return dataset;
  }

  private Path family() throws IOException {
    Path family = temp.resolve("TOY");
    DatasetBuilder.write(DatasetSpec.small(), family.resolve("TOY_Micro"));
    DatasetBuilder.write(DatasetSpec.small(), family.resolve("TOY_Mini"));
    return family;
  }

  private static List<DatasetReport> check(Path path) {
    return new Checker(Checks.options("format", 2, 25)).check(List.of(path.toString())).datasets();
  }

  private static RuleResult result(DatasetReport report, String ruleId) {
    return report.results().stream()
        .filter(result -> result.ruleId().equals(ruleId))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> checksumFindings(DatasetReport report) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().startsWith("MA7"))
        .map(
            finding ->
                finding.ruleId()
                    + " "
                    + finding.location().path()
                    + (finding.location().line() == null ? "" : ":" + finding.location().line()))
        .toList();
  }

  /** Whether a command of the shell succeeds in a folder; sorted as C sorts. */
  private static boolean shell(Path folder, String command) throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    shell.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
    shell.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return shell.start().waitFor() == 0;
  }
}
