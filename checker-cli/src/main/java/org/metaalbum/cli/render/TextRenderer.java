package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.Severity;

/** The report for a person: what is wrong, where, and what to do next. */
public final class TextRenderer implements Renderer {

  private final Style style;

  /**
   * @param style colour, symbols and width; they change how the report looks, never what it says
   */
  public TextRenderer(Style style) {
    this.style = style;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    Lines lines = new Lines(out, style.columns());
    lines.line(
        0, style.faint("album-check " + report.toolVersion() + ", profile " + report.profile()));
    for (DatasetReport dataset : report.datasets()) {
      lines.blank();
      new DatasetSection(style, lines).write(dataset);
    }
    lines.blank();
    lines.line(0, lastLine(report));
    lines.line(0, nextStep(report));
  }

  private String lastLine(Report report) {
    String verdict = Wording.verdict(report.verdict()).toUpperCase(Locale.ROOT);
    String coloured =
        switch (report.verdict()) {
          case CONFORMANT -> style.green(verdict);
          case NONCONFORMANT -> style.red(verdict);
          case INCOMPLETE -> style.yellow(verdict);
        };
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      counts.add(Wording.count(report.total(severity), severity.label()));
    }
    String inputs =
        report.datasets().size() == 1 ? "" : " in " + inputsByVerdict(report.datasets());
    return coloured + ": " + String.join(", ", counts) + inputs + ".";
  }

  private static String inputsByVerdict(List<DatasetReport> datasets) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long number = datasets.stream().filter(dataset -> dataset.verdict() == verdict).count();
      if (number > 0) {
        parts.add(String.format(Locale.ROOT, "%,d %s", number, Wording.verdict(verdict)));
      }
    }
    return Wording.count(datasets.size(), "input") + " (" + String.join(", ", parts) + ")";
  }

  private static String nextStep(Report report) {
    Optional<RuleResult> first =
        report.datasets().stream()
            .flatMap(dataset -> DatasetSection.failed(dataset).stream())
            .min(DatasetSection.HEAVIEST_FIRST);
    if (first.isPresent()) {
      return "Next: album-check explain " + first.get().ruleId();
    }
    if (report.datasets().stream().anyMatch(dataset -> dataset.problem() != null)) {
      return "Next: see that the input exists and can be read, then run the check again";
    }
    return report.verdict() == Verdict.CONFORMANT
        ? "Nothing to do."
        : "Next: mend what kept rules from being evaluated, then run the check again";
  }
}
