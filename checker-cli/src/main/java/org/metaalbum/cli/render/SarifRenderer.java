package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.schema.Severity;
import tools.jackson.core.JsonGenerator;

/**
 * The report as SARIF 2.1.0 with errata 01, for code scanning and for editors ({@code docs/ci.md}).
 * One run; what was not looked at is a notification, and what is suppressed stays a result.
 */
public final class SarifRenderer implements Renderer {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final RuleGuide guide;

  /**
   * @param guide where the explanations of rules come from
   */
  public SarifRenderer(RuleGuide guide) {
    this.guide = guide;
  }

  @Override
  public void render(Report report, Writer out) throws IOException {
    SarifRules rules = new SarifRules(report, guide);
    SarifLocations locations = new SarifLocations(new Places(report));
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("$schema", SCHEMA);
          json.writeStringProperty("version", "2.1.0");
          json.writeArrayPropertyStart("runs");
          json.writeStartObject();
          writeTool(json, report, rules);
          new SarifNotifications(rules, locations).write(json, report);
          SarifLocations.writeBases(json);
          json.writeStringProperty("columnKind", "unicodeCodePoints");
          new SarifResults(report, rules, locations).write(json);
          writeProperties(json, report);
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeTool(JsonGenerator json, Report report, SarifRules rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "album-check");
    json.writeStringProperty("version", report.toolVersion());
    json.writeStringProperty("semanticVersion", report.toolVersion());
    json.writeStringProperty("informationUri", "https://meta-album.github.io/");
    SarifNotifications.writeDescriptors(json);
    rules.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The exact numbers, which the results may be a sample of. */
  private static void writeProperties(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("profile", report.profile());
    json.writeStringProperty("verdict", report.verdict().label());
    for (Severity severity : Severity.values()) {
      json.writeNumberProperty(severity.label(), report.total(severity));
    }
    json.writeNumberProperty("waived", report.waived());
    json.writeNumberProperty("baselined", report.baselined());
    json.writeArrayPropertyStart("datasets");
    report.datasets().forEach(dataset -> writeDataset(json, dataset));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeDataset(JsonGenerator json, DatasetReport dataset) {
    json.writeStartObject();
    json.writeStringProperty("path", dataset.path());
    json.writeStringProperty("kind", dataset.kind());
    json.writeStringProperty("verdict", dataset.verdict().label());
    json.writeObjectPropertyStart("counts");
    for (RuleResult rule : dataset.results()) {
      if (rule.outcome() == Outcome.FAILED) {
        json.writeNumberProperty(rule.ruleId(), rule.count());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
