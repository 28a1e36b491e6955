package org.metaalbum.cli.render;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;

/**
 * The rules that found something, one a line and the heaviest first: what is left on the screen
 * when a long report has run through it.
 */
final class RuleTable {

  /** So many rules are at a glance in the report itself. */
  private static final int FEW = 10;

  private static final int MOST = 15;

  private final Style style;
  private final Lines lines;

  RuleTable(Style style, Lines lines) {
    this.style = style;
    this.lines = lines;
  }

  /** Writes it where there are many rules to tell of. */
  void write(Report report) throws IOException {
    Map<RuleResult, Row> rows = new TreeMap<>(DatasetSection.HEAVIEST_FIRST);
    for (DatasetReport dataset : report.datasets()) {
      for (RuleResult rule : DatasetSection.failed(dataset)) {
        rows.merge(rule, new Row(rule.count(), 1), Row::plus);
      }
    }
    if (rows.size() <= FEW) {
      return;
    }
    lines.blank();
    lines.line(0, style.bold("Rules with findings"));
    List<Map.Entry<RuleResult, Row>> first = rows.entrySet().stream().limit(MOST).toList();
    int width = first.stream().mapToInt(row -> row.getKey().name().length()).max().orElse(0);
    for (Map.Entry<RuleResult, Row> row : first) {
      write(row.getKey(), width, row.getValue());
    }
    if (rows.size() > first.size()) {
      String more = Wording.count(rows.size() - first.size(), "rule");
      lines.line(2, style.faint("... and " + more + " more"));
    }
  }

  private void write(RuleResult rule, int width, Row row) throws IOException {
    String name = rule.ruleId() + " " + rule.name() + " ".repeat(width - rule.name().length());
    String findings = String.format(Locale.ROOT, "%,9d", row.findings());
    String datasets = row.datasets() == 1 ? "" : " in " + row.datasets() + " datasets";
    String padding = " ".repeat("warning ".length() - rule.severity().label().length());
    lines.line(
        2, DatasetSection.severity(style, rule.severity()) + padding + name + findings + datasets);
  }

  /**
   * What one rule found.
   *
   * @param findings in all
   * @param datasets in so many datasets, families and albums
   */
  private record Row(long findings, int datasets) {

    Row plus(Row other) {
      return new Row(findings + other.findings, datasets + other.datasets);
    }
  }
}
