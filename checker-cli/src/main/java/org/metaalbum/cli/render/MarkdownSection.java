package org.metaalbum.cli.render;

import static org.metaalbum.cli.render.MarkdownEscape.code;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;

/** The part of the Markdown report that tells of one dataset, as far as there is place for it. */
final class MarkdownSection {

  /** Code points of a text of a dataset. */
  static final int LONGEST = 500;

  private static final int FOR_END = 100;

  private final DatasetReport dataset;
  private final BoundedText text;
  private long shown;
  private long rulesLeft;

  MarkdownSection(DatasetReport dataset, BoundedText text) {
    this.dataset = dataset;
    this.text = text;
  }

  /** A text of a dataset, harmless and not too long. */
  static String prose(String text) {
    return MarkdownEscape.prose(Wording.clipped(text, LONGEST));
  }

  /** How many findings there was place for. */
  long shown() {
    return shown;
  }

  /** How many rules with findings or gaps there was no place for at all. */
  long rulesLeft() {
    return rulesLeft;
  }

  void write() {
    List<RuleResult> failed = DatasetSection.withFindings(dataset);
    List<RuleResult> gaps = dataset.results().stream().filter(MarkdownSection::isGap).toList();
    if (dataset.problem() == null && failed.isEmpty() && gaps.isEmpty()) {
      return;
    }
    String problem =
        dataset.problem() == null
            ? ""
            : "\nCould not be opened: " + prose(dataset.problem()) + "\n";
    if (!text.add("\n### " + code(Wording.clipped(dataset.path(), LONGEST)) + "\n" + problem)) {
      rulesLeft += failed.size() + gaps.size();
      return;
    }
    failed.forEach(this::writeRule);
    if (!gaps.isEmpty()) {
      writeGaps(gaps);
    }
  }

  private static boolean isGap(RuleResult rule) {
    return rule.outcome() == Outcome.NOT_EVALUATED || rule.outcome() == Outcome.CRASHED;
  }

  private void writeRule(RuleResult rule) {
    String beginning =
        """

        <details><summary>%s <b>%s %s</b>: %s%s</summary>

        What it wants, and how to mend what it found: `album-check explain %s`

        """
            .formatted(
                rule.severity().label(),
                rule.ruleId(),
                rule.name(),
                Wording.count(rule.count(), "finding"),
                rule.open() == rule.count()
                    ? ""
                    : ", " + Wording.number(rule.open()) + " of them count",
                rule.ruleId());
    if (!text.open(beginning, FOR_END)) {
      rulesLeft++;
      return;
    }
    long left = rule.count();
    for (Finding finding : dataset.findings()) {
      if (finding.ruleId().equals(rule.ruleId()) && text.add(item(finding))) {
        left--;
        shown++;
      }
    }
    String more = left == 0 ? "" : "- ... and " + Wording.number(left) + " more\n";
    text.close(more + "\n</details>\n", FOR_END);
  }

  private static String item(Finding finding) {
    StringBuilder item = new StringBuilder("- ").append(place(finding.location())).append(": ");
    item.append(prose(finding.message()));
    append(item, " Expected: ", finding.expected());
    append(item, " Found: ", finding.actual());
    if (!finding.related().isEmpty()) {
      item.append(" See also ").append(place(finding.related().get(0)));
      int more = finding.related().size() - 1;
      item.append(more == 0 ? "." : " and " + Wording.number(more) + " more.");
    }
    if (finding.suppression() != null) {
      item.append(" Does not count, ").append(prose(Wording.suppression(finding.suppression())));
    }
    return item.append('\n').toString();
  }

  private static void append(StringBuilder item, String label, @Nullable String value) {
    if (value != null) {
      item.append(label).append(code(Wording.clipped(value, LONGEST))).append('.');
    }
  }

  private static String place(Location location) {
    String detail = Wording.detail(location);
    return code(Wording.clipped(Wording.place(location), LONGEST))
        + (detail.isEmpty() ? "" : " (" + prose(detail) + ")");
  }

  private void writeGaps(List<RuleResult> gaps) {
    String beginning =
        "\n<details><summary>not evaluated: %s</summary>\n\n"
            .formatted(Wording.count(gaps.size(), "rule"));
    if (!text.open(beginning, FOR_END)) {
      rulesLeft += gaps.size();
      return;
    }
    int left = gaps.size();
    for (RuleResult rule : gaps) {
      String crashed = rule.outcome() == Outcome.CRASHED ? "crashed, please report it: " : "";
      String reason = prose(String.valueOf(rule.reason()));
      if (text.add("- " + rule.ruleId() + " " + rule.name() + ": " + crashed + reason + "\n")) {
        left--;
      }
    }
    String more = left == 0 ? "" : "- ... and " + Wording.number(left) + " more\n";
    text.close(more + "\n</details>\n", FOR_END);
  }
}
