package org.metaalbum.cli.render.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.render.Wording;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.Comparison;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.schema.Severity;

/** The section on one dataset, family or album. */
public final class DatasetView {

  /** With more findings than this, a reader wants to see first which rules they are of. */
  private static final int FEW_FINDINGS = 40;

  private final PageView.Part part;
  private final DatasetReport report;
  private final FileIndex files;
  private final Plates plates;

  DatasetView(PageView.Part part) {
    this.part = part;
    this.report = part.report();
    this.files = new FileIndex(part.anchor(), report.findings());
    this.plates = new Plates(part.anchor(), report.exhibits());
  }

  /** The report. */
  public DatasetReport report() {
    return report;
  }

  /** The name of the section in links. */
  public String anchor() {
    return part.anchor();
  }

  /** The pictures of images with findings. */
  public Plates plates() {
    return plates;
  }

  /** What can be said of it besides findings; null if nothing was asked for. */
  public @Nullable Exhibits exhibits() {
    return report.exhibits();
  }

  /** How many findings of a severity count, with those of its parts. */
  public long count(Severity severity) {
    return part.tree().count(severity);
  }

  /** Number and name of each thing that was looked at. */
  public List<String> figures() {
    Summary summary = report.summary();
    List<String> figures = new ArrayList<>();
    figures.add(Wording.count(summary.files(), "file"));
    if (summary.images() > 0) {
      figures.add(Wording.count(summary.images(), "image"));
      figures.add(Wording.bytes(summary.imageBytes()));
    }
    if (summary.rows() > 0) {
      figures.add(Wording.count(summary.rows(), "row"));
      figures.add(Wording.count(summary.categories(), "category"));
      figures.add(Wording.count(summary.superCategories(), "super-category"));
    }
    return figures;
  }

  /** The findings of one rule. */
  public record RuleGroup(String anchor, RuleResult rule, RuleText page, List<Finding> findings) {

    /** The name in links of a finding with this index. */
    public String anchor(int index) {
      return anchor + "-" + (index + 1);
    }

    /** How many findings there are, and how many of them don't count. */
    public String numbers() {
      List<String> numbers = new ArrayList<>();
      numbers.add(Wording.count(rule.count(), "finding"));
      numbers.addAll(Wording.suppressed(rule.waived(), rule.baselined()));
      return String.join(", ", numbers);
    }

    /** How many more findings there are than the report holds. */
    public long more() {
      return rule.count() - findings.size();
    }
  }

  /** The rules with findings, heaviest first. */
  public List<RuleGroup> groups() {
    List<RuleGroup> groups = new ArrayList<>();
    List<RuleResult> failed =
        with(Outcome.FAILED).stream()
            .sorted(Comparator.comparing(RuleResult::severity).thenComparing(RuleResult::ruleId))
            .toList();
    for (RuleResult rule : failed) {
      groups.add(
          new RuleGroup(
              anchor() + "-" + rule.ruleId(),
              rule,
              part.texts().of(rule.ruleId()),
              files.ofRule(rule.ruleId())));
    }
    return groups;
  }

  /** Whether all findings can be shown without burying the reader. */
  public boolean isShort() {
    return report.findings().size() <= FEW_FINDINGS;
  }

  /** The files with findings. */
  public FileIndex files() {
    return files;
  }

  /** The rules that ended so, ordered by id. */
  public List<RuleResult> with(Outcome outcome) {
    return report.results().stream().filter(rule -> rule.outcome() == outcome).toList();
  }

  /** The rules that did not look or broke, by reason: fifty that wait for one file are one gap. */
  public Map<String, List<RuleResult>> gaps(Outcome outcome) {
    Map<String, List<RuleResult>> byReason = new TreeMap<>();
    for (RuleResult rule : with(outcome)) {
      String reason = rule.reason() == null ? "no reason is known" : rule.reason();
      byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(rule);
    }
    return byReason;
  }

  /** How many rules ended in which way. */
  public String outcomes() {
    List<String> parts = new ArrayList<>();
    for (Outcome outcome : Outcome.values()) {
      int number = with(outcome).size();
      if (number > 0) {
        parts.add(number + " " + outcome.label().replace('-', ' '));
      }
    }
    return Wording.count(report.results().size(), "rule") + ": " + String.join(", ", parts);
  }

  /** The chart of its classes; null if there is none. */
  public @Nullable ChartView chart() {
    ClassChart chart = exhibits() == null ? null : exhibits().classes();
    return chart == null || chart.classes().isEmpty() ? null : new ChartView(chart);
  }

  /** The drawing of its versions; null if there are no two. */
  public @Nullable VersionsView versions() {
    return exhibits() == null || exhibits().versions().size() < 2
        ? null
        : new VersionsView(exhibits().versions());
  }

  /** What metadata declares beside what was counted. */
  public List<Comparison> comparisons() {
    return exhibits() == null ? List.of() : exhibits().comparisons();
  }

  /** The name in links of the finding on a declared value; empty if no rule minds. */
  public String findingOn(Comparison comparison) {
    List<Finding> findings = report.findings();
    for (int i = 0; i < findings.size(); i++) {
      if (comparison.path().equals(findings.get(i).location().path())
          && comparison.pointer().equals(findings.get(i).location().pointer())) {
        return files.anchorOf(i);
      }
    }
    return "";
  }
}
