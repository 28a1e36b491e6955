package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.Severity;

/**
 * The report as workflow commands of GitHub Actions, which shows them beside the lines of a pull
 * request. It shows ten of each severity a step; where there are more findings, the last of the ten
 * says how many. Suppressed findings are counted, and not shown.
 */
public final class GithubRenderer implements Renderer {

  /** Annotations of each severity that a step may have (GitHub's limit). */
  private static final int MOST = 10;

  /** Code points of a message: enough for ours, and a bound for what a dataset can put into it. */
  private static final int LONGEST = 2_000;

  @Override
  public void render(Report report, Writer out) throws IOException {
    Places places = new Places(report);
    for (Severity severity : Severity.values()) {
      List<String> first = new ArrayList<>();
      switch (severity) {
        case ERROR -> first.addAll(broken(report, places));
        case WARNING -> first.addAll(gaps(report));
        case NOTE -> first.addAll(remarks(report));
      }
      write(report, severity, first, places, out);
    }
  }

  /** What weighs most stands first, and the rest is counted. */
  private static void write(
      Report report, Severity severity, List<String> first, Places places, Writer out)
      throws IOException {
    long found = first.size() + report.total(severity);
    List<String> commands = new ArrayList<>(first);
    for (DatasetReport dataset : report.datasets()) {
      for (Finding finding : dataset.findings()) {
        if (commands.size() >= MOST) {
          break;
        }
        if (finding.severity() == severity && finding.suppression() == null) {
          commands.add(annotation(dataset, finding, places));
        }
      }
    }
    boolean all = found <= commands.size() && commands.size() <= MOST;
    int shown = all ? commands.size() : Math.min(commands.size(), MOST - 1);
    for (String command : commands.subList(0, shown)) {
      out.write(command);
    }
    if (!all) {
      String more =
          String.format(
              Locale.ROOT,
              "%,d more of this severity are not shown here; the report has them.",
              found - shown);
      out.write(command(severity, "", "album-check", more));
    }
  }

  private static List<String> broken(Report report, Places places) {
    List<String> commands = new ArrayList<>();
    for (DatasetReport dataset : report.datasets()) {
      if (dataset.problem() != null) {
        String place = place(places.of(dataset).file(), null);
        commands.add(command(Severity.ERROR, place, "not opened", dataset.problem()));
      }
    }
    addGaps(
        commands,
        Severity.ERROR,
        "crashed",
        "A fault of album-check; please report it.",
        with(report, Outcome.CRASHED));
    return commands;
  }

  private static List<String> gaps(Report report) {
    List<String> commands = new ArrayList<>();
    addGaps(
        commands,
        Severity.WARNING,
        "not evaluated",
        "What they judge is not known.",
        with(report, Outcome.NOT_EVALUATED));
    return commands;
  }

  /** One annotation for all: a gap has no line to stand at. */
  private static void addGaps(
      List<String> commands,
      Severity severity,
      String title,
      String remark,
      List<RuleResult> rules) {
    if (!rules.isEmpty()) {
      RuleResult first = rules.get(0);
      String text =
          "%s: %s %s %s: %s"
              .formatted(
                  Wording.count(rules.size(), "rule") + " " + title,
                  remark,
                  rules.size() == 1 ? "It is" : "The first is",
                  first.ruleId(),
                  first.reason());
      commands.add(command(severity, "", title, text));
    }
  }

  private static List<RuleResult> with(Report report, Outcome outcome) {
    return report.datasets().stream()
        .flatMap(dataset -> dataset.results().stream())
        .filter(rule -> rule.outcome() == outcome)
        .toList();
  }

  private static List<String> remarks(Report report) {
    List<String> commands = new ArrayList<>();
    if (report.verdict() == Verdict.CONFORMANT || report.changedSince() != null) {
      String text =
          report.changedSince() == null
              ? Wording.count(inputs(report), "input") + " checked: conformant"
              : Wording.changedSince(report.changedSince());
      commands.add(command(Severity.NOTE, "", "album-check", text));
    }
    if (report.waived() + report.baselined() > 0) {
      String text =
          String.format(
              Locale.ROOT,
              "findings that do not count: %,d waived, %,d in the baseline; the report has them",
              report.waived(),
              report.baselined());
      commands.add(command(Severity.NOTE, "", "album-check", text));
    }
    return commands;
  }

  /** How many datasets, families, albums and files, with those that are parts of others. */
  private static long inputs(Report report) {
    return report.datasets().stream().filter(d -> !d.isConfiguration()).count();
  }

  private static String annotation(DatasetReport dataset, Finding finding, Places places) {
    Location location = finding.location();
    Places.Place place = places.of(dataset, location);
    StringBuilder text = new StringBuilder();
    String detail = Wording.detail(location);
    if (place.member() != null) {
      text.append(Wording.place(location)).append(detail.isEmpty() ? ": " : ", ");
    }
    text.append(detail.isEmpty() ? "" : detail + ": ").append(finding.message());
    if (finding.expected() != null) {
      text.append(" Expected: ").append(finding.expected());
    }
    if (finding.actual() != null) {
      text.append(" Found: ").append(finding.actual());
    }
    String title =
        dataset.results().stream()
            .filter(rule -> rule.ruleId().equals(finding.ruleId()))
            .map(rule -> rule.ruleId() + " " + rule.name())
            .findFirst()
            .orElse(finding.ruleId());
    return command(
        finding.severity(),
        // A line of a file in an archive is no line of the archive.
        place(place.file(), place.member() == null ? location : null),
        title,
        text.toString());
  }

  private static String place(String file, @Nullable Location location) {
    StringBuilder text = new StringBuilder("file=").append(property(file)).append(',');
    if (location != null && location.line() != null) {
      text.append("line=").append(location.line()).append(',');
      if (location.column() != null) {
        text.append("col=").append(location.column()).append(',');
      }
    }
    return text.toString();
  }

  private static String command(Severity severity, String place, String title, String text) {
    String name = severity == Severity.NOTE ? "notice" : severity.label();
    String shown = Wording.clipped(SafeText.of(text), LONGEST);
    return "::" + name + " " + place + "title=" + property(title) + "::" + data(shown) + "\n";
  }

  /** Percent signs introduce escapes; line breaks, which would end the command, are gone. */
  private static String data(String text) {
    return text.replace("%", "%25");
  }

  private static String property(String text) {
    return data(SafeText.of(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
