package org.metaalbum.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.core.MemoryTempDirs;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.Fault;

/**
 * What means the same must be judged the same. If these fail, the verdict depends on the order of
 * rows, columns or files, on line ends, or on the number of threads.
 */
class MetamorphicTest {

  @TempDir(factory = MemoryTempDirs.class)
  Path temp;

  /** Faults in a dataset whose labels.csv can be rewritten line by line. */
  static List<Fault> faults() {
    return Fault.all().stream()
        .filter(fault -> fault.ruleId().matches("MA(0|22|23|3|4)\\d+"))
        .filter(fault -> !fault.ruleId().equals("MA410"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void rowsColumnsLineEndsAndThreadsDoNotMatter(Fault fault) throws IOException {
    assumeTrue(fault.isPossibleHere(), "this machine can't make it");
    Path target = fault.plant(DatasetSpec.small(), temp.resolve("dataset")).target();
    Path labels = target.resolve("labels.csv");
    assumeTrue(Files.isRegularFile(labels), "there are no labels to rewrite");
    String text = Files.readString(labels, StandardCharsets.UTF_8);
    assumeTrue(text.indexOf('"') < 0, "cells in quotes may hold line breaks and commas");

    List<String> expected = essence(target, 1);
    assertThat(essence(target, 8)).as("8 threads").isEqualTo(expected);
    for (long seed = 1; seed <= 2; seed++) {
      Random random = new Random(seed);
      rewrite(labels, text, lines -> shuffled(lines, random), "\n");
      assertThat(essence(target, 2)).as("shuffled rows").isEqualTo(expected);
    }
    rewrite(labels, text, MetamorphicTest::columnsReversed, "\n");
    assertThat(essence(target, 2)).as("columns in another order").isEqualTo(expected);
    rewrite(labels, text, lines -> lines, "\r\n");
    assertThat(essence(target, 2)).as("CRLF").isEqualTo(expected);
  }

  /** The verdict, and of each rule how it ended and how often it fired. */
  private static List<String> essence(Path target, int threads) {
    DatasetReport report = Checks.check(target, "contribution", threads, 25);
    List<String> essence = new ArrayList<>();
    essence.add(report.verdict().label());
    report
        .results()
        .forEach(
            result ->
                essence.add(
                    result.ruleId() + " " + result.outcome().label() + " " + result.count()));
    return essence;
  }

  private static void rewrite(
      Path labels, String text, UnaryOperator<List<String>> change, String end) throws IOException {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Files.writeString(labels, String.join(end, change.apply(lines)) + end, StandardCharsets.UTF_8);
  }

  private static List<String> shuffled(List<String> lines, Random random) {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled.subList(1, shuffled.size()), random);
    return shuffled;
  }

  private static List<String> columnsReversed(List<String> lines) {
    return lines.stream()
        .map(line -> new ArrayList<>(List.of(line.split(",", -1))))
        .peek(Collections::reverse)
        .map(cells -> String.join(",", cells))
        .toList();
  }
}
