package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;

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
    lines.line(0, style.faint(firstLine(report)));
    if (report.configuration() != null) {
      lines.line(0, style.faint("configuration: " + SafeText.of(report.configuration())));
    }
    if (report.baseline() != null) {
      lines.line(
          0, style.faint(SafeText.of(Wording.baseline(report.baseline(), report.baselined()))));
    }
    if (report.cache() != null) {
      lines.line(0, style.faint(SafeText.of(Wording.cache(report.cache()))));
    }
    if (report.changedSince() != null) {
      lines.wrapped(0, SafeText.of(Wording.changedSince(report.changedSince())));
    }
    List<ReportTree> trees = ReportTree.of(report);
    for (ReportTree tree : trees) {
      write(tree, /* listed= */ tree.isConfiguration(), lines);
    }
    new RuleTable(style, lines).write(report);
    lines.blank();
    lines.line(0, lastLine(report, trees));
    lines.line(0, nextStep(report));
  }

  /**
   * Writes the whole before its parts.
   *
   * @param listed whether enough is said of it where it has no findings and gaps: it stands in the
   *     table of an album, or is the configuration
   */
  private void write(ReportTree tree, boolean listed, Lines lines) throws IOException {
    if (!listed || tree.isEventful()) {
      lines.blank();
      new DatasetSection(style, lines).write(tree);
    }
    if (tree.isAlbum() && !listed) {
      lines.blank();
      new AlbumTable(style, lines, tree.report().path()).write(tree.datasets().toList());
    }
    for (ReportTree part : tree.parts()) {
      write(part, listed || tree.isAlbum(), lines);
    }
  }

  /** The age of the licence list matters where licences were judged by it. */
  private static String firstLine(Report report) {
    String line = "album-check " + report.toolVersion() + ", profile " + report.profile();
    boolean licencesJudged =
        report.datasets().stream()
            .flatMap(dataset -> dataset.results().stream())
            .anyMatch(result -> result.ruleId().startsWith("MA80"));
    return licencesJudged ? line + ", SPDX licence list of " + report.licenceList().date() : line;
  }

  private String lastLine(Report report, List<ReportTree> trees) {
    if (report.isIdle()) {
      return style.green("NOTHING TO CHECK") + ".";
    }
    String verdict = Wording.verdict(report.verdict()).toUpperCase(Locale.ROOT);
    String coloured =
        switch (report.verdict()) {
          case CONFORMANT -> style.green(verdict);
          case NONCONFORMANT -> style.red(verdict);
          case INCOMPLETE -> style.yellow(verdict);
        };
    boolean album = trees.stream().anyMatch(ReportTree::isAlbum);
    List<ReportTree> datasets =
        trees.stream()
            .filter(tree -> !tree.isConfiguration())
            .flatMap(ReportTree::datasets)
            .toList();
    String inputs =
        datasets.size() == 1 && !album
            ? ""
            : " in " + byVerdict(datasets, album ? "dataset" : "input");
    return coloured + ": " + Wording.totals(report) + inputs + ".";
  }

  private static String byVerdict(List<ReportTree> datasets, String noun) {
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long number = datasets.stream().filter(tree -> tree.report().verdict() == verdict).count();
      if (number > 0) {
        parts.add(Wording.number(number) + " " + Wording.verdict(verdict));
      }
    }
    return Wording.count(datasets.size(), noun) + " (" + String.join(", ", parts) + ")";
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
