package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetModel;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.DatasetWriter;
import org.metaalbum.fixtures.Fault;
import org.metaalbum.fixtures.LegalZip;
import org.metaalbum.fixtures.Requirement;
import org.metaalbum.fixtures.ZipModel;

/**
 * If these fail, a zip is judged otherwise than the folder that it unpacks to, or a hostile zip
 * ends in a stack trace or in files on disk.
 */
class ZipReportTest {

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  static List<LegalZip> legalZips() {
    return LegalZip.all();
  }

  /** Faults of folders that a zip can have too: all of the layout, and one of each other rule. */
  static List<Fault> faults() {
    Set<Requirement> onlyOnDisk =
        Set.of(Requirement.LINKS, Requirement.PIPES, Requirement.PERMISSIONS);
    Set<String> seen = new HashSet<>();
    return Fault.all().stream()
        .filter(fault -> fault.profile().equals("contribution") && !fault.fixedSize())
        .filter(fault -> fault.planting() instanceof Fault.InDataset)
        .filter(fault -> seen.add(fault.ruleId()) || fault.ruleId().startsWith("MA0"))
        .filter(fault -> fault.needs().stream().noneMatch(onlyOnDisk::contains))
        // Its 64 MiB of zeros are a bomb in a zip.
        .filter(fault -> !fault.name().equals("jpeg-file-over-64-mib"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("legalZips")
  void anUnusualZipIsJudgedAsItsFolder(LegalZip legal) throws IOException {
    DatasetModel model = DatasetBuilder.build(DatasetSpec.small());
    DatasetWriter.write(model, temp.resolve("TOY"));
    legal.of(model).write(temp.resolve("TOY.zip"));

    DatasetReport report = check("TOY.zip");
    assertThat(report).isEqualTo(check("TOY"));
    assertThat(report.verdict()).isEqualTo(Verdict.CONFORMANT);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsFoundInTheZipAsInTheFolder(Fault fault) throws IOException {
    assumeTrue(fault.isPossibleHere(), "this machine can't make it");
    Path folder = temp.resolve("TOY");
    fault.plant(DatasetSpec.small(), folder);
    ZipModel.ofFolder(folder, "TOY").write(temp.resolve("TOY.zip"));

    assertThat(check("TOY.zip")).isEqualTo(check("TOY"));
  }

  @Test
  void nothingIsEverWritten() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("deep/deeper"));
    for (Fault fault : Fault.all()) {
      if (fault.ruleId().equals("MA020")) {
        Fault.Planted planted = fault.plant(DatasetSpec.small(), folder);
        Set<String> before = everythingBelow(temp);
        Checks.check(planted.target(), "format", 2, 25);

        assertThat(everythingBelow(temp)).isEqualTo(before);
        assertThat(Path.of("/tmp/album-check-evil.txt")).doesNotExist();
        Files.delete(planted.target());
      }
    }
  }

  @Test
  void noDamageBreaksTheCheck() throws IOException {
    DatasetSpec tiny = DatasetSpec.small().withCategories(4).withImagesPerCategory(1).withStep(0);
    byte[] good = ZipModel.of(DatasetBuilder.build(tiny), "TOY").bytes();
    Random random = new Random(3);
    int opened = 0;
    for (int i = 0; i < 2_000; i++) {
      Files.write(temp.resolve("TOY.zip"), damaged(good, random));
      DatasetReport report = check("TOY.zip");

      opened += report.problem() == null ? 1 : 0;
      assertThat(report.results())
          .as("attempt %s", i)
          .noneMatch(result -> result.outcome() == Outcome.CRASHED);
      boolean gap =
          report.results().stream().anyMatch(result -> result.outcome() == Outcome.NOT_EVALUATED);
      assertThat(gap && report.verdict() == Verdict.CONFORMANT).as("attempt %s", i).isFalse();
    }
    assertThat(opened).as("damage of both kinds").isBetween(500, 1_900);
  }

  /** Most damage hits the directory at the end, which is what decides where we read. */
  private static byte[] damaged(byte[] good, Random random) {
    byte[] bad = good.clone();
    int from = random.nextInt(3) == 0 ? 0 : good.length - 700;
    int at = from + random.nextInt(good.length - from);
    switch (random.nextInt(5)) {
      case 0 -> bad = Arrays.copyOf(bad, at);
      case 1 -> bad[at] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
      case 2 -> bad[at] ^= (byte) (1 << random.nextInt(8));
      case 3 -> Arrays.fill(bad, at, Math.min(bad.length, at + random.nextInt(9)), (byte) 0xFF);
      default -> {
        int length = Math.min(random.nextInt(200), bad.length - at);
        System.arraycopy(good, random.nextInt(good.length - length + 1), bad, at, length);
      }
    }
    return bad;
  }

  /** The report, without the path that was given. */
  private DatasetReport check(String name) {
    DatasetReport report = Checks.check(temp.resolve(name), "format", 2, 25);
    return new DatasetReport(
        "",
        report.kind(),
        report.verdict(),
        report.problem(),
        report.summary(),
        report.results(),
        report.findings());
  }

  private static Set<String> everythingBelow(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      Set<String> paths = new TreeSet<>();
      all.forEach(path -> paths.add(path.toString()));
      return paths;
    }
  }
}
