package org.metaalbum.cli.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Suppression;

/**
 * The findings of a dataset that somebody accepts: a line a rule, and below it a line for each that
 * is waived. The baseline is silent on each of its findings; there may be thousands.
 */
final class AcceptedSection {

  private final Style style;
  private final Lines lines;

  AcceptedSection(Style style, Lines lines) {
    this.style = style;
    this.lines = lines;
  }

  void write(DatasetReport dataset) throws IOException {
    List<RuleResult> accepted =
        dataset.results().stream()
            .filter(rule -> rule.waived() + rule.baselined() > 0)
            .sorted(DatasetSection.HEAVIEST_FIRST)
            .toList();
    if (accepted.isEmpty()) {
      return;
    }
    lines.blank();
    lines.line(2, style.faint("accepted, and not counted:"));
    for (RuleResult rule : accepted) {
      write(rule, dataset.findings());
    }
  }

  private void write(RuleResult rule, List<Finding> findings) throws IOException {
    String numbers = String.join(", ", Wording.suppressed(rule.waived(), rule.baselined()));
    lines.line(4, style.faint(rule.ruleId() + " " + rule.name() + ": " + numbers));
    List<Finding> waived = new ArrayList<>();
    for (Finding finding : findings) {
      Suppression by = finding.suppression();
      if (finding.ruleId().equals(rule.ruleId())
          && by != null
          && by.kind() == Suppression.Kind.WAIVER) {
        waived.add(finding);
        lines.line(6, style.faint(line(finding, by)));
      }
    }
    if (rule.waived() > waived.size()) {
      String more = "... and " + Wording.number(rule.waived() - waived.size()) + " more waived";
      lines.line(6, style.faint(more));
    }
  }

  private static String line(Finding finding, Suppression by) {
    StringBuilder text = new StringBuilder(Wording.place(finding.location())).append(": ");
    text.append(by.reason() == null ? "no reason is known" : by.reason());
    if (by.owner() != null) {
      text.append(" (").append(by.owner());
      text.append(by.expires() == null ? "" : ", until " + by.expires()).append(')');
    }
    return SafeText.of(text.toString());
  }
}
