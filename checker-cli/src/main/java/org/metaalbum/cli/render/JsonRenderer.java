package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.BaselineUse;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Summary;
import org.metaalbum.core.report.Suppression;
import org.metaalbum.schema.Severity;
import tools.jackson.core.JsonGenerator;

/**
 * The report for programs ({@code docs/contract.md}, "The JSON report"). Members stand in the order
 * of the contract, and one without a value is left out, so equal reports are equal bytes.
 */
public final class JsonRenderer implements Renderer {

  private static final String REPORT_VERSION = "1";

  @Override
  public void render(Report report, Writer out) throws IOException {
    JsonText.write(out, json -> writeReport(json, report));
  }

  private static void writeReport(JsonGenerator json, Report report) {
    json.writeStartObject();
    json.writeStringProperty("reportVersion", REPORT_VERSION);
    json.writeObjectPropertyStart("tool");
    json.writeStringProperty("name", "album-check");
    json.writeStringProperty("version", report.toolVersion());
    json.writeEndObject();
    json.writeObjectPropertyStart("licenceList");
    json.writeStringProperty("name", "SPDX");
    json.writeStringProperty("version", report.licenceList().version());
    json.writeStringProperty("date", report.licenceList().date());
    json.writeEndObject();
    json.writeStringProperty("profile", report.profile());
    writeText(json, "configuration", report.configuration());
    writeBaseline(json, report.baseline());
    writeCache(json, report.cache());
    writeChangedSince(json, report.changedSince());
    json.writeStringProperty("verdict", report.verdict().label());
    json.writeArrayPropertyStart("datasets");
    report.datasets().forEach(dataset -> writeDataset(json, dataset));
    json.writeEndArray();
    json.writeObjectPropertyStart("totals");
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.label(), report.total(severity));
    }
    writePositive(json, "waived", report.waived());
    writePositive(json, "baselined", report.baselined());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeBaseline(JsonGenerator json, @Nullable BaselineUse baseline) {
    if (baseline != null) {
      json.writeObjectPropertyStart("baseline");
      json.writeStringProperty("file", baseline.file());
      json.writeBooleanProperty("written", baseline.written());
      json.writeNumberProperty("gone", baseline.gone());
      json.writeEndObject();
    }
  }

  private static void writeCache(JsonGenerator json, @Nullable CacheUse cache) {
    if (cache != null) {
      json.writeObjectPropertyStart("cache");
      json.writeNumberProperty("recalled", cache.recalled());
      json.writeNumberProperty("read", cache.read());
      json.writeBooleanProperty("verified", cache.verified());
      if (cache.unchanged()) {
        json.writeBooleanProperty("unchanged", true);
      }
      writeText(json, "problem", cache.problem());
      json.writeEndObject();
    }
  }

  private static void writeChangedSince(JsonGenerator json, @Nullable ChangedSince changes) {
    if (changes != null) {
      json.writeObjectPropertyStart("changedSince");
      json.writeStringProperty("ref", changes.ref());
      json.writeNumberProperty("checked", changes.checked());
      json.writeNumberProperty("passedOver", changes.passedOver());
      json.writeEndObject();
    }
  }

  private static void writeDataset(JsonGenerator json, DatasetReport dataset) {
    json.writeStartObject();
    json.writeStringProperty("path", dataset.path());
    json.writeStringProperty("kind", dataset.kind());
    writeText(json, "partOf", dataset.partOf());
    json.writeStringProperty("verdict", dataset.verdict().label());
    writeText(json, "problem", dataset.problem());
    writeSummary(json, dataset.summary());
    json.writeArrayPropertyStart("results");
    dataset.results().forEach(result -> writeResult(json, result));
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    dataset.findings().forEach(finding -> writeFinding(json, finding));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSummary(JsonGenerator json, Summary summary) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("files", summary.files());
    json.writeNumberProperty("images", summary.images());
    json.writeNumberProperty("imageBytes", summary.imageBytes());
    json.writeNumberProperty("rows", summary.rows());
    json.writeNumberProperty("categories", summary.categories());
    json.writeNumberProperty("superCategories", summary.superCategories());
    json.writeEndObject();
  }

  private static void writeResult(JsonGenerator json, RuleResult result) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", result.ruleId());
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("severity", result.severity().label());
    json.writeStringProperty("outcome", result.outcome().label());
    json.writeNumberProperty("examined", result.examined());
    json.writeNumberProperty("count", result.count());
    writePositive(json, "waived", result.waived());
    writePositive(json, "baselined", result.baselined());
    writeText(json, "reason", result.reason());
    json.writeEndObject();
  }

  /** Writes one finding. */
  static void writeFinding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.ruleId());
    json.writeStringProperty("severity", finding.severity().label());
    json.writeStringProperty("message", finding.message());
    json.writeName("location");
    writeLocation(json, finding.location());
    writeText(json, "expected", finding.expected());
    writeText(json, "actual", finding.actual());
    if (!finding.related().isEmpty()) {
      json.writeArrayPropertyStart("related");
      finding.related().forEach(place -> writeLocation(json, place));
      json.writeEndArray();
    }
    writeSuppression(json, finding.suppression());
    json.writeEndObject();
  }

  private static void writeSuppression(JsonGenerator json, @Nullable Suppression suppression) {
    if (suppression != null) {
      json.writeObjectPropertyStart("suppression");
      json.writeStringProperty("kind", suppression.kind().label());
      writeText(json, "reason", suppression.reason());
      writeText(json, "owner", suppression.owner());
      writeText(
          json, "expires", suppression.expires() == null ? null : suppression.expires().toString());
      json.writeEndObject();
    }
  }

  private static void writeLocation(JsonGenerator json, Location location) {
    json.writeStartObject();
    json.writeStringProperty("path", location.path());
    writeNumber(json, "line", location.line());
    writeNumber(json, "column", location.column());
    writeText(json, "pointer", location.pointer());
    writeNumber(json, "row", location.row());
    writeText(json, "field", location.field());
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }

  private static void writePositive(JsonGenerator json, String name, long number) {
    if (number > 0) {
      json.writeNumberProperty(name, number);
    }
  }

  private static void writeNumber(JsonGenerator json, String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value);
    }
  }
}
