package org.metaalbum.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.source.TreeState;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;

/** If these fail, a second run tells something else than the first. */
class ReportSectionTest {

  private static final RunState STATE = new RunState(List.of("a", "b"), new TreeState(-1, 2));

  @TempDir private Path temp;

  @Test
  void aReportComesBackWithAllThatItSays() throws IOException {
    Report report = report("plain");
    keep(report);

    assertThat(report(STATE)).isEqualTo(report);
  }

  @Test
  void textsOfAnyLengthAndHalvesOfPairsComeBack() throws IOException {
    for (int length : List.of(0, ReportWriter.PIECE - 1, ReportWriter.PIECE, 100_000)) {
      Report report = report("\ud800\0" + "\u20ac".repeat(length) + "\udc00");
      keep(report);

      assertThat(report(STATE)).as("%s characters", length).isEqualTo(report);
    }
  }

  @Test
  void theReportOfAnotherStateIsNotGiven() throws IOException {
    keep(report("x"));

    assertThat(report(new RunState(List.of("a", "b"), new TreeState(-1, 3)))).isNull();
    assertThat(report(new RunState(List.of("a", "b"), new TreeState(-2, 2)))).isNull();
    assertThat(report(new RunState(List.of("ab"), new TreeState(-1, 2)))).isNull();
    assertThat(report(new RunState(List.of("b", "a"), new TreeState(-1, 2)))).isNull();
  }

  @Test
  void aRunThatKeepsNoneLeavesIt() throws IOException {
    keep(report("x"));
    try (FactCache cache = FactCache.open(file(), "conditions")) {
      cache.save();
    }

    assertThat(report(STATE)).isEqualTo(report("x"));
  }

  @Test
  void runsAtOnceAndWhatAKilledOneLeftAreNotInEachOthersWay() throws IOException {
    Path left = Files.writeString(temp.resolve("cache.0.new"), "left");
    try (FactCache first = FactCache.open(file(), "conditions");
        FactCache second = FactCache.open(file(), "conditions")) {
      first.keep(STATE, report("first"));
      second.keep(STATE, report("second"));
      second.save();
      first.save();
    }

    assertThat(report(STATE)).isEqualTo(report("first"));
    assertThat(left).hasContent("left");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactlyInAnyOrder(left, file());
    }
  }

  @Test
  void anyDamageIsNoticed() throws IOException {
    keep(report("some text"));
    byte[] whole = Files.readAllBytes(file());
    // Behind the bytes that say that it is a cache.
    for (int at = Long.BYTES - Short.BYTES; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x04;
      Files.write(file(), damaged);
      assertThat(report(STATE)).as("byte %s", at).isNull();
    }
  }

  private Path file() {
    return temp.resolve("cache");
  }

  private void keep(Report report) throws IOException {
    try (FactCache cache = FactCache.open(file(), "conditions")) {
      cache.keep(STATE, report);
      cache.save();
    }
  }

  private @Nullable Report report(RunState state) throws IOException {
    try (FactCache cache = FactCache.open(file(), "conditions")) {
      return cache.report(state);
    }
  }

  private static Report report(String text) {
    RuleResult failed =
        new RuleResult("MA301", text, Severity.WARNING, Outcome.FAILED, 5, 4, 3, 1, null);
    RuleResult skipped =
        new RuleResult("MA302", "b", Severity.NOTE, Outcome.NOT_EVALUATED, 0, 0, 0, 0, text);
    Finding waived =
        new Finding(
            "MA301",
            Severity.WARNING,
            text,
            new Location(text, 1, 2, "/a", 3, text),
            text,
            null,
            List.of(Location.of("x"), Location.ofCell("y", 1, 2, 3, text)),
            new Suppression(Suppression.Kind.WAIVER, text, "owner", LocalDate.of(2027, 12, 31)));
    Finding open =
        new Finding("MA301", Severity.ERROR, "m", Location.of("."), null, text, List.of());
    DatasetReport whole =
        new DatasetReport(
            "album",
            "album",
            Verdict.INCOMPLETE,
            text,
            new Summary(1, 2, Long.MAX_VALUE, 4, 5, 6),
            List.of(failed, skipped),
            List.of(waived, open));
    DatasetReport part =
        new DatasetReport(
            text, "dataset", Verdict.CONFORMANT, null, Summary.NOTHING, List.of(), List.of());
    return new Report(
        "0.1.0",
        new LicenceListStamp("3.26", "2026-01-01"),
        text,
        null,
        List.of(whole, part.partOf(whole)),
        text,
        null,
        null);
  }
}
