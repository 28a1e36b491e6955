package org.metaalbum.cli.render;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.FindingDigest;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.Suppression;
import tools.jackson.core.JsonGenerator;

/** Findings as SARIF results. */
final class SarifResults {

  private final Report report;
  private final SarifRules rules;
  private final SarifLocations locations;

  /** The standard wants suppressions on all results of a run, or on none. */
  private final boolean suppressing;

  SarifResults(Report report, SarifRules rules, SarifLocations locations) {
    this.report = report;
    this.rules = rules;
    this.locations = locations;
    this.suppressing = report.waived() + report.baselined() > 0;
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("results");
    for (DatasetReport dataset : report.datasets()) {
      Map<String, Integer> occurrences = new HashMap<>();
      String ruleId = "";
      for (Finding finding : dataset.findings()) {
        if (!finding.ruleId().equals(ruleId)) {
          // Equal digests have equal rules, which stand together.
          occurrences.clear();
          ruleId = finding.ruleId();
        }
        String digest = FindingDigest.of(finding);
        write(json, dataset, finding, digest + ":" + occurrences.merge(digest, 1, Integer::sum));
      }
    }
    json.writeEndArray();
  }

  private void write(
      JsonGenerator json, DatasetReport dataset, Finding finding, String fingerprint) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", finding.ruleId());
    json.writeNumberProperty("ruleIndex", rules.position(finding.ruleId()));
    json.writeStringProperty("level", finding.severity().label());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", message(finding));
    json.writeEndObject();
    locations.write(json, dataset, finding.location());
    locations.writeRelated(json, dataset, finding.related());
    json.writeObjectPropertyStart("partialFingerprints");
    json.writeStringProperty("findingDigest/v1", fingerprint);
    // The one that GitHub looks at; made of a line's text where a tool gives none.
    json.writeStringProperty("primaryLocationLineHash", fingerprint);
    json.writeEndObject();
    writeSuppressions(json, finding.suppression());
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("dataset", dataset.path());
    writeText(json, "expected", finding.expected());
    writeText(json, "actual", finding.actual());
    json.writeEndObject();
    json.writeEndObject();
  }

  /** One text, since that is all that readers show. */
  private static String message(Finding finding) {
    StringBuilder text = new StringBuilder(SafeText.of(finding.message()));
    if (finding.expected() != null) {
      text.append("\nExpected: ").append(SafeText.of(finding.expected()));
    }
    if (finding.actual() != null) {
      text.append("\nFound: ").append(SafeText.of(finding.actual()));
    }
    String message = text.toString();
    // [text](place) is a link in SARIF.
    return message.contains("](") ? message.replace("[", "\\[").replace("]", "\\]") : message;
  }

  private void writeSuppressions(JsonGenerator json, @Nullable Suppression suppression) {
    if (!suppressing) {
      return;
    }
    json.writeArrayPropertyStart("suppressions");
    if (suppression != null) {
      json.writeStartObject();
      json.writeStringProperty("kind", "external");
      json.writeStringProperty("status", "accepted");
      json.writeStringProperty("justification", SafeText.of(Wording.suppression(suppression)));
      json.writeObjectPropertyStart("properties");
      json.writeStringProperty("by", suppression.kind().label());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
