package org.metaalbum.cli.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.schema.Severity;

/**
 * A report and those on its parts.
 *
 * @param report the report on the whole
 * @param parts empty for a dataset or a file
 */
public record ReportTree(DatasetReport report, List<ReportTree> parts) {

  /** One tree a PATH, or a family that PATHs make up. */
  public static List<ReportTree> of(Report report) {
    List<ReportTree> roots = new ArrayList<>();
    Map<String, ReportTree> wholes = new HashMap<>();
    for (DatasetReport dataset : report.datasets()) {
      ReportTree tree = new ReportTree(dataset, new ArrayList<>());
      ReportTree whole = dataset.partOf() == null ? null : wholes.get(dataset.partOf());
      (whole == null ? roots : whole.parts()).add(tree);
      wholes.put(dataset.path(), tree);
    }
    return roots;
  }

  /** Whether it is an album, whose datasets are listed in a table. */
  public boolean isAlbum() {
    return report.kind().equals("album");
  }

  /** Whether it is no dataset, but the configuration of the run. */
  public boolean isConfiguration() {
    return report.isConfiguration();
  }

  /** What has a verdict of its own in the eyes of a reader: an album's datasets, or this. */
  public Stream<ReportTree> datasets() {
    return isAlbum() ? parts.stream().flatMap(ReportTree::datasets) : Stream.of(this);
  }

  /** How many findings of this severity count for the verdict on all of it. */
  public long count(Severity severity) {
    long own =
        report.results().stream()
            .filter(result -> result.severity() == severity)
            .mapToLong(RuleResult::open)
            .sum();
    return own + parts.stream().mapToLong(part -> part.count(severity)).sum();
  }

  /** Whether it has findings or gaps of its own, apart from its parts. */
  public boolean isEventful() {
    return report.problem() != null
        || report.results().stream().anyMatch(result -> result.outcome() != Outcome.PASSED);
  }
}
