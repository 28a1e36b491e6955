package org.metaalbum.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;

/** Finished reports made by hand, one for each way in which a check can end. */
public final class Samples {

  /** A row of an ordinary dataset. */
  private static final Summary SUMMARY = new Summary(812, 810, 6_156_000, 810, 20, 4);

  private Samples() {}

  /** A report on these datasets. */
  public static Report report(DatasetReport... datasets) {
    return new Report(
        "0.1.0",
        new LicenceListStamp("3.26.0", "2024-12-30"),
        "contribution",
        null,
        Arrays.asList(datasets));
  }

  /** Nothing to find. */
  public static DatasetReport good() {
    return new DatasetReport(
        "datasets/shapes",
        "dataset",
        Verdict.CONFORMANT,
        null,
        SUMMARY,
        List.of(passed("MA101", "info-missing", 1), passed("MA309", "image-size", 810)),
        List.of());
  }

  /** One warning and nothing else. */
  public static DatasetReport warned() {
    return new DatasetReport(
        "datasets/warned",
        "dataset",
        Verdict.CONFORMANT,
        null,
        SUMMARY,
        List.of(failed("MA007", "system-junk", Severity.WARNING, 1)),
        List.of(
            new Finding(
                "MA007",
                Severity.WARNING,
                "The file is left behind by macOS; delete it.",
                Location.of("images/.DS_Store"),
                null,
                null,
                List.of())));
  }

  /** Errors, a cap, a warning, related places, and a long message. */
  public static DatasetReport bad() {
    Finding missing =
        new Finding(
            "MA301",
            Severity.ERROR,
            "labels.csv names a file that is not in images/. Add the image, or remove the row; if"
                + " the file has another name in images/, use that name.",
            Location.ofCell("labels.csv", 14, 1, 13, "FILE_NAME"),
            "images/circle_013.jpg",
            "no such file",
            List.of());
    Finding total =
        new Finding(
            "MA401",
            Severity.ERROR,
            "total_categories is not the number of categories in labels.csv.",
            Location.ofValue("info.json", 4, 23, "/total_categories"),
            "20",
            "21",
            List.of(Location.of("labels.csv")));
    return new DatasetReport(
        "datasets/broken",
        "dataset",
        Verdict.NONCONFORMANT,
        null,
        SUMMARY,
        List.of(
            failed("MA007", "system-junk", Severity.WARNING, 1),
            passed("MA101", "info-missing", 1),
            failed("MA301", "image-missing", Severity.ERROR, 776),
            failed("MA401", "total-categories", Severity.ERROR, 1)),
        List.of(warned().findings().get(0), missing, total));
  }

  /** No error, but two rules could not look and one broke. */
  public static DatasetReport incomplete() {
    return new DatasetReport(
        "datasets/gap",
        "dataset",
        Verdict.INCOMPLETE,
        null,
        new Summary(3, 0, 0, 0, 0, 0),
        List.of(
            passed("MA101", "info-missing", 1),
            gap("MA301", Outcome.NOT_EVALUATED, "labels.csv could not be read"),
            gap("MA302", Outcome.NOT_EVALUATED, "labels.csv could not be read"),
            gap("MA309", Outcome.CRASHED, "ArithmeticException: / by zero")),
        List.of());
  }

  /** An error beside a rule that could not look. */
  public static DatasetReport badWithGap() {
    DatasetReport bad = bad();
    return new DatasetReport(
        bad.path(),
        bad.kind(),
        bad.verdict(),
        null,
        bad.summary(),
        List.of(bad.results().get(2), incomplete().results().get(1)),
        bad.findings().subList(1, 2));
  }

  /** A PATH that doesn't exist. */
  public static DatasetReport unreadable() {
    return new DatasetReport(
        "datasets/nowhere",
        "unknown",
        Verdict.INCOMPLETE,
        "There is no file or folder of this name.",
        Summary.NOTHING,
        List.of(),
        List.of());
  }

  /** An album with a finding of its own, and its datasets. */
  public static DatasetReport[] album(DatasetReport... datasets) {
    List<DatasetReport> reports = new ArrayList<>();
    DatasetReport album =
        new DatasetReport(
            "datasets",
            "album",
            Verdict.ofAll(Arrays.stream(datasets).map(DatasetReport::verdict).toList()),
            null,
            SUMMARY,
            List.of(failed("MA166", "versions-apart", Severity.WARNING, 1)),
            List.of(
                new Finding(
                    "MA166",
                    Severity.WARNING,
                    "Bring all versions of the dataset into one folder.",
                    Location.of("new/PRT_Mini"),
                    null,
                    null,
                    List.of(Location.of("PRT/PRT_Micro")))));
    reports.add(album);
    Arrays.stream(datasets).map(dataset -> dataset.partOf(album)).forEach(reports::add);
    return reports.toArray(DatasetReport[]::new);
  }

  /** A dataset in which every text that comes from outside is this one. */
  public static DatasetReport hostile(String text) {
    Location place = new Location(text, 1, 1, "/" + text, 1, text);
    return new DatasetReport(
        text,
        "dataset",
        Verdict.NONCONFORMANT,
        null,
        SUMMARY,
        List.of(
            failed("MA301", "image-missing", Severity.ERROR, 1),
            gap("MA302", Outcome.NOT_EVALUATED, text),
            gap("MA303", Outcome.CRASHED, text)),
        List.of(new Finding("MA301", Severity.ERROR, text, place, text, text, List.of(place))));
  }

  private static RuleResult passed(String id, String name, long examined) {
    return new RuleResult(id, name, Severity.ERROR, Outcome.PASSED, examined, 0, null);
  }

  private static RuleResult failed(String id, String name, Severity severity, long count) {
    return new RuleResult(id, name, severity, Outcome.FAILED, 810, count, null);
  }

  private static RuleResult gap(String id, Outcome outcome, String reason) {
    return new RuleResult(id, "some-rule", Severity.ERROR, outcome, 0, 0, reason);
  }
}
