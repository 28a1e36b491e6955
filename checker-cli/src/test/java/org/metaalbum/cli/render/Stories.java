package org.metaalbum.cli.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.Severity;

/** What every format has to tell, one report a story. */
final class Stories {

  /** Text that means something to each format, to terminals, and to people. */
  static final String HOSTILE =
      "::error::x ##[error]y %0A\n::stop-commands::z\r|`<b>&]]>\"'@octocat #1 GH-2 https://e.org"
          + " www.e.org $x$ :smile: [a](b) {0} \u001b[31m\u202e\u0000\ufffe\ud800 \u0130";

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private Stories() {}

  static Map<String, Report> all() {
    Map<String, Report> stories = new LinkedHashMap<>();
    stories.put("good", Samples.report(Samples.good()));
    stories.put("warned", Samples.report(Samples.warned()));
    stories.put("bad", Samples.report(Samples.bad()));
    stories.put("incomplete", Samples.report(Samples.incomplete()));
    stories.put("bad with a gap", Samples.report(Samples.badWithGap()));
    stories.put("unreadable", Samples.report(Samples.unreadable()));
    stories.put(
        "album",
        Samples.report(
            Samples.album(
                Samples.good(), Samples.bad(), Samples.incomplete(), Samples.unreadable())));
    stories.put("zipped", Samples.report(zipped()));
    stories.put("suppressed", Samples.report(suppressed()));
    stories.put("many rules", Samples.report(manyRules()));
    stories.put("hostile", Samples.report(Samples.hostile(HOSTILE)));
    stories.put("one changed", changed(new ChangedSince("origin/main", 1, 39), Samples.bad()));
    stories.put("nothing changed", changed(new ChangedSince("origin/main", 0, 40)));
    return stories;
  }

  private static Report changed(ChangedSince changes, DatasetReport... datasets) {
    Report all = Samples.report(datasets);
    return new Report(
        all.toolVersion(),
        all.licenceList(),
        all.profile(),
        null,
        all.datasets(),
        null,
        null,
        changes);
  }

  /** Versions in archives that stand beside each other, and a finding of both. */
  static DatasetReport[] zipped() {
    DatasetReport family =
        dataset(
            "in/PRT",
            "family",
            List.of(result("MA601", "images-differ", Severity.ERROR, 1)),
            finding(
                "MA601", Location.of("PRT_Micro/labels.csv", 2, 1), Location.of("PRT_Mini/a.jpg")));
    DatasetReport micro =
        dataset(
            "in/PRT_Micro.zip",
            "dataset",
            List.of(result("MA309", "image-size", Severity.ERROR, 1)),
            finding("MA309", Location.of("labels.csv", 3, 7)));
    DatasetReport mini = dataset("in/PRT_Mini.zip", "dataset", List.of());
    return new DatasetReport[] {family, micro.partOf(family), mini.partOf(family)};
  }

  /**
   * Two findings that are the same but for their lines, one waived, one known, and one that counts.
   */
  static DatasetReport suppressed() {
    Suppression waiver =
        new Suppression(
            Suppression.Kind.WAIVER, "the scanner's fault", "ana", LocalDate.of(2027, 1, 31));
    Finding open = finding("MA309", Location.of("labels.csv", 2, 1));
    Finding waived = finding("MA309", Location.of("labels.csv", 3, 1)).suppressed(waiver);
    Finding known = finding("MA310", Location.of("a.jpg")).suppressed(Suppression.IN_BASELINE);
    return dataset(
        "datasets/known",
        "dataset",
        List.of(
            new RuleResult(
                "MA309", "image-size", Severity.ERROR, Outcome.FAILED, 810, 2, 1, 0, null),
            new RuleResult(
                "MA310", "image-mode", Severity.ERROR, Outcome.FAILED, 810, 1, 0, 1, null)),
        open,
        waived,
        known);
  }

  /** More rules with findings than a screen or a step has place for. */
  static DatasetReport manyRules() {
    List<RuleResult> results = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 10; i < 70; i++) {
      results.add(result("MA3" + i, "rule-" + i, SEVERITIES.get(i % 3), i));
      findings.add(
          new Finding(
              "MA3" + i,
              SEVERITIES.get(i % 3),
              "Something is wrong.",
              Location.of("a.jpg"),
              null,
              null,
              List.of()));
    }
    return dataset("datasets/many", "dataset", results, findings.toArray(Finding[]::new));
  }

  private static DatasetReport dataset(
      String path, String kind, List<RuleResult> results, Finding... findings) {
    return new DatasetReport(
        path,
        kind,
        findings.length == 0 ? Verdict.CONFORMANT : Verdict.NONCONFORMANT,
        null,
        new Summary(812, 810, 6_156_000, 810, 20, 4),
        results,
        List.of(findings));
  }

  private static RuleResult result(String id, String name, Severity severity, long count) {
    return new RuleResult(id, name, severity, Outcome.FAILED, 810, count, null);
  }

  private static Finding finding(String rule, Location place, Location... related) {
    return new Finding(
        rule, Severity.ERROR, "The image is wrong.", place, null, null, List.of(related));
  }
}
