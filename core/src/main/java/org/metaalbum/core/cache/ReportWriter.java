package org.metaalbum.core.cache;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;

/**
 * Writes a report, and the state that it was made in, to a section of a {@link FactCache}; {@link
 * ReportReader} reads it. What no kept report has is not written: baseline, changes, exhibits.
 */
final class ReportWriter {

  /** So many characters have at most the 65,535 bytes that {@code writeUTF} can take. */
  static final int PIECE = 65_535 / 3;

  private final DataOutputStream out;

  ReportWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(RunState state, Report report) throws IOException {
    writeAll(state.conditions(), this::text);
    out.writeLong(state.files().high());
    out.writeLong(state.files().low());
    text(report.toolVersion());
    text(report.licenceList().version());
    text(report.licenceList().date());
    text(report.profile());
    writeAll(report.datasets(), this::dataset);
    optional(report.configuration());
  }

  private void dataset(DatasetReport dataset) throws IOException {
    text(dataset.path());
    text(dataset.kind());
    optional(dataset.partOf());
    text(dataset.verdict().name());
    optional(dataset.problem());
    summary(dataset.summary());
    writeAll(dataset.results(), this::result);
    writeAll(dataset.findings(), this::finding);
  }

  private void summary(Summary summary) throws IOException {
    out.writeLong(summary.files());
    out.writeLong(summary.images());
    out.writeLong(summary.imageBytes());
    out.writeLong(summary.rows());
    out.writeLong(summary.categories());
    out.writeLong(summary.superCategories());
  }

  private void result(RuleResult result) throws IOException {
    text(result.ruleId());
    text(result.name());
    text(result.severity().name());
    text(result.outcome().name());
    out.writeLong(result.examined());
    out.writeLong(result.count());
    out.writeLong(result.waived());
    out.writeLong(result.baselined());
    optional(result.reason());
  }

  private void finding(Finding finding) throws IOException {
    text(finding.ruleId());
    text(finding.severity().name());
    text(finding.message());
    location(finding.location());
    optional(finding.expected());
    optional(finding.actual());
    writeAll(finding.related(), this::location);
    Suppression suppression = finding.suppression();
    out.writeBoolean(suppression != null);
    if (suppression != null) {
      text(suppression.kind().name());
      optional(suppression.reason());
      optional(suppression.owner());
      optional(suppression.expires() == null ? null : suppression.expires().toString());
    }
  }

  private void location(Location location) throws IOException {
    text(location.path());
    optional(location.line());
    optional(location.column());
    optional(location.pointer());
    optional(location.row());
    optional(location.field());
  }

  private void optional(@Nullable Integer number) throws IOException {
    out.writeBoolean(number != null);
    if (number != null) {
      out.writeInt(number);
    }
  }

  private void optional(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(text);
    }
  }

  /** Writes a text of any length, and half a surrogate pair as such. */
  private void text(String text) throws IOException {
    int from = 0;
    while (text.length() - from >= PIECE) {
      out.writeUTF(text.substring(from, from + PIECE));
      from += PIECE;
    }
    out.writeUTF(text.substring(from));
  }

  /** What writes one of many. */
  @FunctionalInterface
  private interface Writing<T> {
    void write(T one) throws IOException;
  }

  private <T> void writeAll(List<T> all, Writing<T> writing) throws IOException {
    out.writeInt(all.size());
    for (T one : all) {
      writing.write(one);
    }
  }
}
