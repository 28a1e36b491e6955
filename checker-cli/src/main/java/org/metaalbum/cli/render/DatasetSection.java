package org.metaalbum.cli.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.schema.Severity;

/** The part of the text report that tells of one dataset, family or album by itself. */
final class DatasetSection {

  /** Errors before warnings before notes, each by rule id. */
  static final Comparator<RuleResult> HEAVIEST_FIRST =
      Comparator.comparing(RuleResult::severity).thenComparing(RuleResult::ruleId);

  private final Style style;
  private final Lines lines;

  DatasetSection(Style style, Lines lines) {
    this.style = style;
    this.lines = lines;
  }

  /** The rules with findings that count, heaviest first. */
  static List<RuleResult> failed(DatasetReport dataset) {
    return withFindings(dataset).stream().filter(rule -> rule.open() > 0).toList();
  }

  /** The rules with findings, also where none of them counts, heaviest first. */
  static List<RuleResult> withFindings(DatasetReport dataset) {
    return withOutcome(dataset, Outcome.FAILED).stream().sorted(HEAVIEST_FIRST).toList();
  }

  /** Writes what there is to say of the whole; not of its parts. */
  void write(ReportTree tree) throws IOException {
    DatasetReport dataset = tree.report();
    lines.line(0, header(tree));
    if (dataset.problem() != null) {
      lines.wrapped(2, SafeText.of(dataset.problem()));
      return;
    }
    lines.wrapped(2, dataset.kind() + ": " + parts(tree) + checked(dataset.summary()));
    lines.wrapped(2, outcomes(dataset));
    for (RuleResult rule : failed(dataset)) {
      lines.blank();
      writeRule(rule, dataset.findings());
    }
    new AcceptedSection(style, lines).write(dataset);
    writeGaps("not evaluated", "", withOutcome(dataset, Outcome.NOT_EVALUATED));
    writeGaps(
        "crashed",
        " (a fault of album-check; please report it)",
        withOutcome(dataset, Outcome.CRASHED));
  }

  private String header(ReportTree tree) {
    DatasetReport dataset = tree.report();
    String path = style.bold(SafeText.of(dataset.path()));
    String verdict =
        dataset.problem() == null
            ? Wording.verdict(dataset.verdict()) + totals(tree)
            : "could not be read";
    return new VerdictMark(style).of(dataset) + " " + path + ": " + verdict;
  }

  private static String totals(ReportTree tree) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long number = tree.count(severity);
      if (number > 0) {
        parts.add(Wording.count(number, severity.label()));
      }
    }
    return parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")";
  }

  private static String parts(ReportTree tree) {
    if (tree.isAlbum()) {
      return Wording.count(tree.datasets().count(), "dataset") + ", ";
    }
    return tree.parts().isEmpty() ? "" : Wording.count(tree.parts().size(), "version") + ", ";
  }

  private static String checked(Summary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(Wording.count(summary.files(), "file"));
    if (summary.images() > 0) {
      parts.add(
          Wording.count(summary.images(), "image")
              + " ("
              + Wording.bytes(summary.imageBytes())
              + ")");
    }
    if (summary.rows() > 0) {
      parts.add(Wording.count(summary.rows(), "row"));
      parts.add(Wording.count(summary.categories(), "category"));
      parts.add(Wording.count(summary.superCategories(), "super-category"));
    }
    return String.join(", ", parts);
  }

  private static String outcomes(DatasetReport dataset) {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      int number = withOutcome(dataset, outcome).size();
      if (number > 0) {
        parts.add(number + " " + outcome.label().replace('-', ' '));
      }
    }
    return Wording.count(dataset.results().size(), "rule") + ": " + String.join(", ", parts);
  }

  private void writeRule(RuleResult rule, List<Finding> findings) throws IOException {
    String title = rule.ruleId() + " " + rule.name();
    String number = rule.open() == 1 ? "" : " (" + Wording.count(rule.open(), "finding") + ")";
    lines.line(2, severity(style, rule.severity()) + " " + style.bold(title) + number);
    List<Finding> own =
        findings.stream()
            .filter(f -> f.ruleId().equals(rule.ruleId()) && f.suppression() == null)
            .toList();
    for (Finding finding : own) {
      writeFinding(finding);
    }
    if (rule.open() > own.size()) {
      String more =
          "... and "
              + Wording.number(rule.open() - own.size())
              + " more ("
              + Wording.number(rule.open())
              + " in all; --max-findings shows more)";
      lines.line(4, style.faint(more));
    }
  }

  /** Writes where a finding is, and what it says. */
  void writeFinding(Finding finding) throws IOException {
    lines.line(4, place(finding.location()));
    lines.wrapped(6, SafeText.of(finding.message()));
    if (finding.expected() != null) {
      lines.wrapped(6, "expected: ", SafeText.of(finding.expected()));
    }
    if (finding.actual() != null) {
      lines.wrapped(6, "found:    ", SafeText.of(finding.actual()));
    }
    for (Location related : finding.related()) {
      lines.line(6, "see also: " + place(related));
    }
  }

  private String place(Location location) {
    String detail = SafeText.of(Wording.detail(location));
    return style.cyan(SafeText.of(Wording.place(location)))
        + (detail.isEmpty() ? "" : style.faint(" (" + detail + ")"));
  }

  /** The name of a severity, in its colour. */
  static String severity(Style style, Severity severity) {
    return switch (severity) {
      case ERROR -> style.red(severity.label());
      case WARNING -> style.yellow(severity.label());
      case NOTE -> style.cyan(severity.label());
    };
  }

  /** One line a reason: fifty rules that wait for one file are one gap, not fifty. */
  private void writeGaps(String title, String remark, List<RuleResult> rules) throws IOException {
    if (rules.isEmpty()) {
      return;
    }
    Map<String, List<String>> idsByReason = new TreeMap<>();
    for (RuleResult rule : rules) {
      String reason = rule.reason() == null ? "no reason is known" : SafeText.of(rule.reason());
      idsByReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(rule.ruleId());
    }
    lines.blank();
    lines.line(2, style.yellow(title) + ": " + Wording.count(rules.size(), "rule") + remark);
    for (Map.Entry<String, List<String>> gap : idsByReason.entrySet()) {
      lines.wrapped(4, gap.getKey() + ":");
      lines.wrapped(6, String.join(" ", gap.getValue()));
    }
  }

  private static List<RuleResult> withOutcome(DatasetReport dataset, Outcome outcome) {
    return dataset.results().stream().filter(rule -> rule.outcome() == outcome).toList();
  }
}
