package org.metaalbum.cli.render;

import static org.metaalbum.cli.render.MarkdownEscape.code;
import static org.metaalbum.cli.render.MarkdownEscape.codeInCell;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.schema.Severity;

/**
 * The report for a comment on a pull request, or the summary of a workflow: the verdict and the
 * datasets at a glance, and findings by rule, folded. It is shorter than what a comment may hold;
 * what does not fit is left out, and counted.
 */
public final class MarkdownRenderer implements Renderer {

  /** GitHub takes comments of up to 65,536 characters; the rest is for who adds a line to it. */
  private static final int MOST = 65_000;

  /** Characters that the table of datasets may have. */
  private static final int TABLE_MOST = 20_000;

  /** Characters kept for the last line of the table, and of the whole. */
  private static final int FOR_END = 200;

  @Override
  public void render(Report report, Writer out) throws IOException {
    BoundedText text = new BoundedText(MOST);
    text.open(head(report), FOR_END);
    text.add(table(report));
    long shown = 0;
    long rulesLeft = 0;
    for (DatasetReport dataset : report.datasets()) {
      MarkdownSection section = new MarkdownSection(dataset, text);
      section.write();
      shown += section.shown();
      rulesLeft += section.rulesLeft();
    }
    text.close(end(report, shown, rulesLeft), FOR_END);
    out.write(text.toString());
  }

  private static String head(Report report) {
    String mark =
        switch (report.verdict()) {
          case CONFORMANT -> "\u2705";
          case NONCONFORMANT -> "\u274c";
          case INCOMPLETE -> "\u2753";
        };
    String verdict = Wording.verdict(report);
    String head = "## " + mark + " album-check: " + verdict + "\n\n";
    String profile = code(Wording.clipped(report.profile(), MarkdownSection.LONGEST));
    head += "**" + Wording.totals(report) + "**; profile " + profile;
    head += ", album-check " + report.toolVersion() + ".\n";
    if (report.changedSince() != null) {
      String changes = MarkdownSection.prose(Wording.changedSince(report.changedSince()));
      head += "\nOf all that was given, " + changes + ".\n";
    }
    return head;
  }

  private static String table(Report report) {
    if (report.isIdle()) {
      return "";
    }
    BoundedText table = new BoundedText(TABLE_MOST);
    table.open(
        """

        | dataset | verdict | errors | warnings | notes | images |
        |---|---|--:|--:|--:|--:|
        """,
        FOR_END);
    int written = 0;
    while (written < report.datasets().size() && table.add(row(report.datasets().get(written)))) {
      written++;
    }
    int left = report.datasets().size() - written;
    table.close(
        left == 0 ? "" : "| ... and " + Wording.number(left) + " more | | | | | |\n", FOR_END);
    return table.toString();
  }

  private static String row(DatasetReport dataset) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %,d | %,d | %,d |\n",
        codeInCell(Wording.clipped(dataset.path(), MarkdownSection.LONGEST)),
        dataset.problem() == null ? Wording.verdict(dataset.verdict()) : "not readable",
        open(dataset, Severity.ERROR),
        open(dataset, Severity.WARNING),
        open(dataset, Severity.NOTE),
        dataset.summary().images());
  }

  /** Its own findings: those on its parts stand in their rows. */
  private static long open(DatasetReport dataset, Severity severity) {
    return dataset.results().stream()
        .filter(rule -> rule.severity() == severity)
        .mapToLong(RuleResult::open)
        .sum();
  }

  private static String end(Report report, long shown, long rulesLeft) {
    long all =
        report.datasets().stream()
            .flatMap(dataset -> dataset.results().stream())
            .mapToLong(RuleResult::count)
            .sum();
    if (shown == all && rulesLeft == 0) {
      return "";
    }
    String rules =
        rulesLeft == 0 ? "" : ", and nothing of " + Wording.number(rulesLeft) + " results of rules";
    return "\nShown here: "
        + Wording.number(shown)
        + " of "
        + Wording.number(all)
        + " findings"
        + rules
        + ".\n";
  }
}
