package org.metaalbum.cli.render;

import java.util.Locale;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import tools.jackson.core.JsonGenerator;

/** How the run went: what could not be looked at, and what is only counted. */
final class SarifNotifications {

  /** What a notification can be about, at its place in the descriptors. */
  private enum Topic {
    INPUT_NOT_OPENED("A PATH could not be opened."),
    RULE_CRASHED("A rule broke: a fault of album-check, and not of the dataset."),
    RULE_NOT_EVALUATED("A rule could not look at what it judges."),
    FINDINGS_LEFT_OUT("A rule has more findings than are shown."),
    DATASETS_PASSED_OVER("Only what changed was checked.");

    private final String text;

    Topic(String text) {
      this.text = text;
    }

    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final SarifRules rules;
  private final SarifLocations locations;

  SarifNotifications(SarifRules rules, SarifLocations locations) {
    this.rules = rules;
    this.locations = locations;
  }

  static void writeDescriptors(JsonGenerator json) {
    json.writeArrayPropertyStart("notifications");
    for (Topic topic : Topic.values()) {
      json.writeStartObject();
      json.writeStringProperty("id", topic.id());
      json.writeObjectPropertyStart("shortDescription");
      json.writeStringProperty("text", topic.text);
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes the one invocation; its exit code depends on more than the report, and is left out. */
  void write(JsonGenerator json, Report report) {
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty("executionSuccessful", isSuccessful(report));
    json.writeArrayPropertyStart("toolExecutionNotifications");
    if (report.changedSince() != null) {
      start(json, Topic.DATASETS_PASSED_OVER, "note", Wording.changedSince(report.changedSince()));
      json.writeEndObject();
    }
    for (DatasetReport dataset : report.datasets()) {
      if (dataset.problem() != null) {
        start(json, Topic.INPUT_NOT_OPENED, "error", dataset.problem());
        locations.write(json, dataset);
        json.writeEndObject();
      }
      dataset.results().forEach(rule -> write(json, dataset, rule));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static boolean isSuccessful(Report report) {
    return report.datasets().stream()
        .allMatch(
            dataset ->
                dataset.problem() == null
                    && dataset.results().stream()
                        .noneMatch(rule -> rule.outcome() == Outcome.CRASHED));
  }

  private void write(JsonGenerator json, DatasetReport dataset, RuleResult rule) {
    switch (rule.outcome()) {
      case CRASHED -> write(json, dataset, rule, Topic.RULE_CRASHED, "error", reason(rule));
      case NOT_EVALUATED ->
          write(json, dataset, rule, Topic.RULE_NOT_EVALUATED, "warning", reason(rule));
      case FAILED -> {
        long shown = Wording.shown(dataset, rule);
        if (rule.count() > shown) {
          String text =
              Wording.count(rule.count(), "finding") + ", of which the run holds " + shown;
          write(json, dataset, rule, Topic.FINDINGS_LEFT_OUT, "note", text);
        }
      }
      case PASSED -> {}
    }
  }

  private static String reason(RuleResult rule) {
    return rule.reason() == null ? "no reason is known" : rule.reason();
  }

  private void write(
      JsonGenerator json,
      DatasetReport dataset,
      RuleResult rule,
      Topic topic,
      String level,
      String text) {
    start(json, topic, level, rule.ruleId() + " " + rule.name() + ": " + text);
    locations.write(json, dataset);
    rules.writeReference(json, "associatedRule", rule.ruleId());
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, Topic topic, String level, String text) {
    json.writeStartObject();
    json.writeObjectPropertyStart("descriptor");
    json.writeStringProperty("id", topic.id());
    json.writeEndObject();
    json.writeStringProperty("level", level);
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", SafeText.of(text));
    json.writeEndObject();
  }
}
