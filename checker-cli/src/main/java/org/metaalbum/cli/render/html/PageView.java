package org.metaalbum.cli.render.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metaalbum.cli.render.ReportTree;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.cli.render.Wording;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;

/** A report in the order in which the page tells it. */
public final class PageView {

  private final Report report;
  private final Assets assets = new Assets();
  private final List<Part> parts = new ArrayList<>();

  /**
   * A dataset, a family or an album, as a line of the overview and as a section.
   *
   * @param number from 1 on, in the order of the page
   * @param depth in how many others it stands
   * @param tree the report, and those on its parts
   * @param texts explains rules
   */
  public record Part(int number, int depth, ReportTree tree, RuleTexts texts) {

    /** The name of its section in links. */
    public String anchor() {
      return "d" + number;
    }

    /** The report on it. */
    public DatasetReport report() {
      return tree.report();
    }

    /** Its path, as seen from what it is a part of. */
    public String label() {
      String whole = report().partOf() + "/";
      return report().path().startsWith(whole)
          ? report().path().substring(whole.length())
          : report().path();
    }

    /** What its section shows. */
    public DatasetView view() {
      return new DatasetView(this);
    }
  }

  PageView(Report report, RuleGuide guide) {
    this.report = report;
    RuleTexts texts = new RuleTexts(guide);
    for (ReportTree tree : ReportTree.of(report)) {
      add(tree, 0, texts);
    }
  }

  private void add(ReportTree tree, int depth, RuleTexts texts) {
    parts.add(new Part(parts.size() + 1, depth, tree, texts));
    tree.parts().forEach(part -> add(part, depth + 1, texts));
  }

  /** The report. */
  public Report report() {
    return report;
  }

  /** Style, script and policy. */
  public Assets assets() {
    return assets;
  }

  /** Wholes before their parts. */
  public List<Part> parts() {
    return parts;
  }

  /** What was checked: the only PATH, or how many. */
  public String subject() {
    List<Part> wholes =
        parts.stream().filter(part -> part.depth() == 0 && !part.tree().isConfiguration()).toList();
    return wholes.size() == 1
        ? wholes.get(0).report().path()
        : Wording.count(wholes.size(), "input");
  }

  /** The verdict, as the start of a sentence. */
  public String verdict() {
    String words = Wording.verdict(report);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether there is anything to search. */
  public boolean hasFindings() {
    return report.datasets().stream().anyMatch(dataset -> !dataset.findings().isEmpty());
  }

  /** What else the run was told: configuration, baseline, cache, changes. */
  public List<String> circumstances() {
    List<String> lines = new ArrayList<>();
    if (report.configuration() != null) {
      lines.add("configuration: " + report.configuration());
    }
    if (report.baseline() != null) {
      lines.add(Wording.baseline(report.baseline(), report.baselined()));
    }
    if (report.cache() != null) {
      lines.add(Wording.cache(report.cache()));
    }
    if (report.changedSince() != null) {
      lines.add(Wording.changedSince(report.changedSince()));
    }
    return lines;
  }
}
