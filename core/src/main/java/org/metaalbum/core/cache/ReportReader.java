package org.metaalbum.core.cache;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.core.source.TreeState;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;

/** Reads a section of a {@link FactCache}, as {@link ReportWriter} writes it. */
final class ReportReader {

  private final DataInputStream in;

  ReportReader(DataInputStream in) {
    this.in = in;
  }

  /** The state that the report was made in; it is in front of it. */
  RunState state() throws IOException {
    return new RunState(all(this::text), new TreeState(in.readLong(), in.readLong()));
  }

  Report report() throws IOException {
    String version = text();
    LicenceListStamp licences = new LicenceListStamp(text(), text());
    String profile = text();
    List<DatasetReport> datasets = all(this::dataset);
    return new Report(version, licences, profile, null, datasets, optional(), null, null);
  }

  private DatasetReport dataset() throws IOException {
    return new DatasetReport(
        text(),
        text(),
        optional(),
        Verdict.valueOf(text()),
        optional(),
        summary(),
        all(this::result),
        all(this::finding),
        null);
  }

  private Summary summary() throws IOException {
    return new Summary(
        in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }

  private RuleResult result() throws IOException {
    return new RuleResult(
        text(),
        text(),
        Severity.valueOf(text()),
        Outcome.valueOf(text()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        optional());
  }

  private Finding finding() throws IOException {
    return new Finding(
        text(),
        Severity.valueOf(text()),
        text(),
        location(),
        optional(),
        optional(),
        all(this::location),
        in.readBoolean() ? suppression() : null);
  }

  private Suppression suppression() throws IOException {
    Suppression.Kind kind = Suppression.Kind.valueOf(text());
    String reason = optional();
    String owner = optional();
    String expires = optional();
    return new Suppression(kind, reason, owner, expires == null ? null : LocalDate.parse(expires));
  }

  private Location location() throws IOException {
    return new Location(text(), number(), number(), optional(), number(), optional());
  }

  private @Nullable Integer number() throws IOException {
    return in.readBoolean() ? in.readInt() : null;
  }

  private @Nullable String optional() throws IOException {
    return in.readBoolean() ? text() : null;
  }

  private String text() throws IOException {
    String piece = in.readUTF();
    if (piece.length() < ReportWriter.PIECE) {
      return piece;
    }
    StringBuilder text = new StringBuilder();
    while (piece.length() == ReportWriter.PIECE) {
      text.append(piece);
      piece = in.readUTF();
    }
    return text.append(piece).toString();
  }

  /** What reads one of many. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> List<T> all(Reading<T> reading) throws IOException {
    List<T> all = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      all.add(reading.read());
    }
    return all;
  }
}
