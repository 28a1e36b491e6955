package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetDiff;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.ReportDiff;
import org.metaalbum.core.report.RuleDiff;
import org.metaalbum.core.report.RuleResult;

/** The comparison of two reports for a person: what is new before what is gone. */
public final class DiffText {

  private final Style style;

  /**
   * @param style colour and width
   */
  public DiffText(Style style) {
    this.style = style;
  }

  /**
   * Writes the comparison; neither flushes nor closes.
   *
   * @param older how the user calls the older report
   * @param newer how the user calls the newer report
   * @throws IOException if {@code out} can't be written to
   */
  public void write(ReportDiff diff, Object older, Object newer, Writer out) throws IOException {
    Lines lines = new Lines(out, style.columns());
    lines.line(0, style.faint("old: " + origin(older, diff.older())));
    lines.line(0, style.faint("new: " + origin(newer, diff.newer())));
    for (DatasetDiff dataset : diff.datasets()) {
      if (dataset.isChanged()) {
        lines.blank();
        write(dataset, lines);
      }
    }
    lines.blank();
    lines.line(0, lastLine(diff));
  }

  private static String origin(Object file, Report report) {
    return SafeText.of(
        "%s (album-check %s, profile %s)".formatted(file, report.toolVersion(), report.profile()));
  }

  private void write(DatasetDiff dataset, Lines lines) throws IOException {
    lines.line(0, style.bold(SafeText.of(dataset.key())) + ": " + verdicts(dataset));
    DatasetSection section = new DatasetSection(style, lines);
    for (RuleDiff rule : dataset.rules()) {
      writeAll(style.red("new"), rule, rule.added(), section, lines);
    }
    for (RuleDiff rule : dataset.rules()) {
      writeAll(style.green("gone"), rule, rule.gone(), section, lines);
    }
    for (RuleDiff rule : dataset.rules()) {
      if (!rule.isExact() && !(rule.added().isEmpty() && rule.gone().isEmpty())) {
        lines.wrapped(
            2,
            String.format(
                Locale.ROOT,
                "%s has %,d findings, and had %,d. The reports list some of them only, so that"
                    + " what looks new or gone here may be neither: at least %,d are new, and %,d"
                    + " gone. Check with a larger --max-findings to know.",
                title(rule),
                rule.newerCount(),
                rule.olderCount(),
                rule.newCount(),
                rule.goneCount()));
      } else if (!rule.isExact() && rule.olderCount() != rule.newerCount()) {
        lines.wrapped(
            2,
            String.format(
                Locale.ROOT,
                "%s has %,d findings, and had %,d; the reports don't list those that make the"
                    + " difference.",
                title(rule),
                rule.newerCount(),
                rule.olderCount()));
      }
    }
    if (dataset.newer() != null) {
      writeLost(dataset.rules().stream().filter(RuleDiff::isLost).toList(), lines);
    }
  }

  /** One entry a reason: fifty rules that wait for one file are one gap, not fifty. */
  private static void writeLost(List<RuleDiff> rules, Lines lines) throws IOException {
    Map<String, List<RuleDiff>> byReason = new TreeMap<>();
    for (RuleDiff rule : rules) {
      byReason.computeIfAbsent(reason(rule.newer()), key -> new ArrayList<>()).add(rule);
    }
    for (Map.Entry<String, List<RuleDiff>> gap : byReason.entrySet()) {
      List<String> ids = gap.getValue().stream().map(rule -> rule.result().ruleId()).toList();
      long unknown = gap.getValue().stream().mapToLong(RuleDiff::olderCount).sum();
      lines.wrapped(
          2,
          "no longer evaluated ("
              + gap.getKey()
              + "), so that nobody knows of "
              + Wording.count(unknown, "finding")
              + " of before:");
      lines.wrapped(4, String.join(" ", ids));
    }
  }

  private void writeAll(
      String mark, RuleDiff rule, List<Finding> findings, DatasetSection section, Lines lines)
      throws IOException {
    if (!findings.isEmpty()) {
      String number = findings.size() == 1 ? "" : " (" + findings.size() + ")";
      lines.line(
          2,
          mark
              + " "
              + DatasetSection.severity(style, rule.severity())
              + " "
              + style.bold(title(rule))
              + number);
      for (Finding finding : findings) {
        section.writeFinding(finding);
      }
    }
  }

  private static String verdicts(DatasetDiff dataset) {
    String before = verdict(dataset.older());
    String after = verdict(dataset.newer());
    return before.equals(after) ? after : after + ", was " + before;
  }

  private static String verdict(@Nullable DatasetReport report) {
    if (report == null) {
      return "not checked";
    }
    return report.problem() == null ? Wording.verdict(report.verdict()) : "not readable";
  }

  private static String title(RuleDiff rule) {
    return rule.result().ruleId() + " " + rule.result().name();
  }

  private static String reason(@Nullable RuleResult result) {
    if (result == null) {
      return "the profile doesn't ask for it";
    }
    return result.reason() == null ? "no reason is known" : SafeText.of(result.reason());
  }

  private String lastLine(ReportDiff diff) {
    List<String> parts = new ArrayList<>();
    long added = diff.total(RuleDiff::newCount);
    String most = diff.isExact() ? "" : "at least ";
    String text = most + Wording.number(added) + " new";
    parts.add(added > 0 ? style.red(text) : style.green(text));
    parts.add(most + Wording.number(diff.total(RuleDiff::goneCount)) + " gone");
    parts.add(
        (diff.isExact() ? "" : "at most ")
            + Wording.number(diff.total(RuleDiff::unchangedCount))
            + " unchanged");
    return String.join(", ", parts) + ".";
  }
}
