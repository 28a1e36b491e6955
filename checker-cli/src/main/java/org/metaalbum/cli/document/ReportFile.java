package org.metaalbum.cli.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.BaselineUse;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.DocumentSchema;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Severity;
import tools.jackson.databind.JsonNode;

/** Reads a report that was written as JSON. */
public final class ReportFile {

  private static final int MAXIMUM_BYTES = 512 << 20;

  private final DocumentFile document;

  private ReportFile(DocumentFile document) {
    this.document = document;
  }

  /**
   * Reads a report.
   *
   * @throws DocumentException if it can't be read, or is none
   */
  public static Report read(Path file) throws DocumentException {
    return new ReportFile(
            DocumentFile.read(file, Syntax.JSON, DocumentSchema.REPORT, MAXIMUM_BYTES))
        .report();
  }

  private Report report() throws DocumentException {
    JsonNode root = document.root();
    JsonNode list = root.path("licenceList");
    List<DatasetReport> datasets = new ArrayList<>();
    for (int i = 0; i < root.path("datasets").size(); i++) {
      datasets.add(dataset(root.path("datasets").get(i), "/datasets/" + i));
    }
    return new Report(
        text(root.path("tool"), "version"),
        new LicenceListStamp(text(list, "version"), text(list, "date")),
        text(root, "profile"),
        cache(root.path("cache")),
        datasets,
        optional(root, "configuration"),
        baseline(root.path("baseline")),
        changedSince(root.path("changedSince")));
  }

  private static @Nullable CacheUse cache(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new CacheUse(
            json.path("recalled").asLong(0),
            json.path("read").asLong(0),
            json.path("verified").booleanValue(),
            json.path("unchanged").asBoolean(false),
            optional(json, "problem"));
  }

  private static @Nullable ChangedSince changedSince(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new ChangedSince(
            text(json, "ref"), json.path("checked").asInt(0), json.path("passedOver").asInt(0));
  }

  private static @Nullable BaselineUse baseline(JsonNode json) {
    return json.isMissingNode()
        ? null
        : new BaselineUse(
            text(json, "file"), json.path("written").booleanValue(), json.path("gone").asLong(0));
  }

  private DatasetReport dataset(JsonNode json, String pointer) throws DocumentException {
    List<RuleResult> results = new ArrayList<>();
    json.path("results").forEach(result -> results.add(result(result)));
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < json.path("findings").size(); i++) {
      findings.add(finding(json.path("findings").get(i), pointer + "/findings/" + i));
    }
    JsonNode summary = json.path("summary");
    return new DatasetReport(
        text(json, "path"),
        text(json, "kind"),
        optional(json, "partOf"),
        Verdict.valueOf(constant(json, "verdict")),
        optional(json, "problem"),
        new Summary(
            summary.path("files").asLong(0),
            summary.path("images").asLong(0),
            summary.path("imageBytes").asLong(0),
            summary.path("rows").asLong(0),
            summary.path("categories").asLong(0),
            summary.path("superCategories").asLong(0)),
        results,
        findings,
        null);
  }

  private static RuleResult result(JsonNode json) {
    return new RuleResult(
        text(json, "ruleId"),
        text(json, "name"),
        Severity.valueOf(constant(json, "severity")),
        Outcome.valueOf(constant(json, "outcome")),
        json.path("examined").asLong(0),
        json.path("count").asLong(0),
        json.path("waived").asLong(0),
        json.path("baselined").asLong(0),
        optional(json, "reason"));
  }

  private Finding finding(JsonNode json, String pointer) throws DocumentException {
    List<Location> related = new ArrayList<>();
    json.path("related").forEach(place -> related.add(location(place)));
    return new Finding(
        text(json, "ruleId"),
        Severity.valueOf(constant(json, "severity")),
        text(json, "message"),
        location(json.path("location")),
        optional(json, "expected"),
        optional(json, "actual"),
        related,
        suppression(json.path("suppression"), pointer + "/suppression"));
  }

  private @Nullable Suppression suppression(JsonNode json, String pointer)
      throws DocumentException {
    if (json.isMissingNode()) {
      return null;
    }
    String day = optional(json, "expires");
    try {
      return new Suppression(
          Suppression.Kind.valueOf(constant(json, "kind")),
          optional(json, "reason"),
          optional(json, "owner"),
          day == null ? null : LocalDate.parse(day));
    } catch (DateTimeParseException noDay) {
      throw document.at(pointer + "/expires", "'" + day + "' is no day.");
    }
  }

  private static Location location(JsonNode json) {
    return new Location(
        text(json, "path"),
        number(json, "line"),
        number(json, "column"),
        optional(json, "pointer"),
        number(json, "row"),
        optional(json, "field"));
  }

  private static String text(JsonNode json, String key) {
    return json.path(key).stringValue();
  }

  private static String constant(JsonNode json, String key) {
    return text(json, key).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static @Nullable String optional(JsonNode json, String key) {
    return json.path(key).asStringOpt().orElse(null);
  }

  private static @Nullable Integer number(JsonNode json, String key) {
    return json.has(key) ? json.path(key).asInt(Integer.MAX_VALUE) : null;
  }
}
