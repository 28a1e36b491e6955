package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.report.DatasetDiff;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.ReportDiff;
import org.metaalbum.core.report.RuleDiff;
import org.metaalbum.core.report.RuleResult;
import tools.jackson.core.JsonGenerator;

/**
 * The comparison of two reports for a program ({@code docs/contract.md}, "The JSON comparison").
 */
public final class DiffJson {

  private static final String DIFF_VERSION = "1";

  private DiffJson() {}

  /**
   * Writes the comparison; neither flushes nor closes.
   *
   * @throws IOException if {@code out} can't be written to
   */
  public static void write(ReportDiff diff, Writer out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("diffVersion", DIFF_VERSION);
          json.writeArrayPropertyStart("datasets");
          diff.datasets().forEach(dataset -> write(dataset, json));
          json.writeEndArray();
          json.writeObjectPropertyStart("totals");
          json.writeNumberProperty("new", diff.total(RuleDiff::newCount));
          json.writeNumberProperty("gone", diff.total(RuleDiff::goneCount));
          json.writeNumberProperty("unchanged", diff.total(RuleDiff::unchangedCount));
          json.writeBooleanProperty("exact", diff.isExact());
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void write(DatasetDiff dataset, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("dataset", dataset.key());
    writeVerdict("oldVerdict", dataset.older(), json);
    writeVerdict("newVerdict", dataset.newer(), json);
    json.writeArrayPropertyStart("rules");
    dataset.rules().stream()
        .filter(rule -> rule.isLost() || rule.olderCount() + rule.newerCount() > 0)
        .forEach(rule -> write(rule, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeVerdict(
      String name, @Nullable DatasetReport report, JsonGenerator json) {
    if (report != null) {
      json.writeStringProperty(name, report.verdict().label());
    }
  }

  private static void write(RuleDiff rule, JsonGenerator json) {
    RuleResult result = rule.result();
    json.writeStartObject();
    json.writeStringProperty("ruleId", result.ruleId());
    json.writeStringProperty("name", result.name());
    json.writeStringProperty("severity", result.severity().label());
    json.writeBooleanProperty("lost", rule.isLost());
    json.writeBooleanProperty("exact", rule.isExact());
    json.writeNumberProperty("old", rule.olderCount());
    json.writeNumberProperty("new", rule.newerCount());
    json.writeNumberProperty("added", rule.newCount());
    json.writeNumberProperty("gone", rule.goneCount());
    writeFindings("addedFindings", rule.added(), json);
    writeFindings("goneFindings", rule.gone(), json);
    json.writeEndObject();
  }

  private static void writeFindings(String name, List<Finding> findings, JsonGenerator json) {
    if (!findings.isEmpty()) {
      json.writeArrayPropertyStart(name);
      findings.forEach(finding -> JsonRenderer.writeFinding(json, finding));
      json.writeEndArray();
    }
  }
}
