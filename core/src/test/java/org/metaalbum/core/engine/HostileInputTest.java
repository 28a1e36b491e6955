package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.read.manifest.HashAlgorithm;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;

/** If these fail, an attacker's file ends in a stack trace, a hang, or a clean report. */
class HostileInputTest {

  private static final int TRIES = 120;

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  private Path dataset;

  @BeforeEach
  void writeDataset() throws IOException {
    dataset = temp.resolve("dataset");
    DatasetBuilder.write(DatasetSpec.small(), dataset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"info.json", "labels.csv", "images/image_000001.jpg"})
  void noDamageBreaksARule(String name) throws IOException {
    Path file = dataset.resolve(name);
    byte[] good = Files.readAllBytes(file);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < TRIES; i++) {
      byte[] bad = damaged(good, random);
      Files.write(file, bad);

      assertNothingBroke(Checks.check(dataset, "contribution", 1, 5), i);
    }
  }

  @Test
  void noDamageToAManifestBreaksARule() throws IOException {
    List<String> lines = ManifestMaker.make(dataset, HashAlgorithm.SHA256, null).lines();
    byte[] good = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int i = 0; i < TRIES; i++) {
      Files.write(dataset.resolve("SHA256SUMS"), damaged(good, random));

      assertNothingBroke(Checks.check(dataset, "contribution", 1, 5), i);
    }
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bad = good.clone();
    int at = random.nextInt(bad.length);
    switch (random.nextInt(5)) {
      case 0 -> bad[at] = (byte) random.nextInt(256);
      case 1 -> bad = Arrays.copyOf(bad, at);
      case 2 -> {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bad, at, Math.min(noise.length, bad.length - at));
      }
      case 3 -> bad[at] = (byte) "\"\n\r,{}[]\\\0".charAt(random.nextInt(10));
      default -> {
        int length = Math.min(random.nextInt(500), bad.length - at);
        System.arraycopy(good, random.nextInt(good.length - length + 1), bad, at, length);
      }
    }
    return bad;
  }

  @Test
  void deepAndWideStructuresEndInAFinding() throws IOException {
    Files.writeString(dataset.resolve("info.json"), "[".repeat(200_000));
    Files.writeString(
        dataset.resolve("labels.csv"), "FILE_NAME,CATEGORY,SUPER_CATEGORY\n" + ",".repeat(500_000));
    DatasetReport report = Checks.check(dataset, "contribution", 2, 5);

    assertNothingBroke(report, 0);
    assertThat(report.findings())
        .extracting(finding -> finding.ruleId())
        .contains("MA107", "MA215");
  }

  @Test
  void aHundredThousandCategoriesAndDefectsAreAllCounted() throws IOException {
    StringBuilder labels = new StringBuilder("FILE_NAME,CATEGORY,SUPER_CATEGORY\n");
    for (int i = 0; i < 100_000; i++) {
      labels.append("a").append(i).append(".jpg,c").append(i).append(i % 2 == 0 ? "\n" : ",x\n");
    }
    Files.writeString(dataset.resolve("labels.csv"), labels, StandardCharsets.UTF_8);
    DatasetReport report = Checks.check(dataset, "contribution", 2, 5);

    assertNothingBroke(report, 0);
    assertThat(report.results())
        .filteredOn(result -> result.ruleId().equals("MA213"))
        .extracting(RuleResult::count)
        .containsExactly(50_000L);
  }

  private static void assertNothingBroke(DatasetReport report, int attempt) {
    assertThat(report.problem()).as("attempt %s", attempt).isNull();
    assertThat(report.results())
        .as("attempt %s", attempt)
        .isNotEmpty()
        .noneMatch(result -> result.outcome() == Outcome.CRASHED);
    boolean gap =
        report.results().stream().anyMatch(result -> result.outcome() == Outcome.NOT_EVALUATED);
    assertThat(gap && report.verdict() == Verdict.CONFORMANT).as("attempt %s", attempt).isFalse();
  }
}
