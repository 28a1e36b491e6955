package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import tools.jackson.core.JsonGenerator;

/** The rules of a run, ordered by id, and their explanations. */
final class SarifRules {

  /** What the first digit of a rule id means ({@code docs/contract.md}, "Rule ids"). */
  private static final List<String> FAMILIES =
      List.of(
          "layout",
          "metadata",
          "labels",
          "images",
          "counts",
          "duplicates",
          "versions",
          "checksums",
          "licence",
          "documents");

  private final List<RuleResult> rules;
  private final Map<String, Integer> positions = new HashMap<>();
  private final RuleGuide guide;

  SarifRules(Report report, RuleGuide guide) {
    Map<String, RuleResult> byId = new TreeMap<>();
    report.datasets().stream()
        .flatMap(dataset -> dataset.results().stream())
        .forEach(rule -> byId.putIfAbsent(rule.ruleId(), rule));
    this.rules = new ArrayList<>(byId.values());
    for (RuleResult rule : rules) {
      positions.put(rule.ruleId(), positions.size());
    }
    this.guide = guide;
  }

  /** Names a rule where a result or a notification belongs to it. */
  void writeReference(JsonGenerator json, String property, String ruleId) {
    json.writeObjectPropertyStart(property);
    json.writeStringProperty("id", ruleId);
    json.writeNumberProperty("index", position(ruleId));
    json.writeEndObject();
  }

  /** The place of a rule in {@code rules}. */
  int position(String ruleId) {
    return positions.getOrDefault(ruleId, -1);
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("rules");
    rules.forEach(rule -> write(json, rule));
    json.writeEndArray();
  }

  private void write(JsonGenerator json, RuleResult rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.ruleId());
    json.writeStringProperty("name", rule.name());
    guide.page(rule.ruleId()).ifPresent(page -> writePage(json, page));
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", rule.severity().label());
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeArrayPropertyStart("tags");
    json.writeString(FAMILIES.get(Character.digit(rule.ruleId().charAt(2), 10)));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writePage(JsonGenerator json, RulePage page) {
    json.writeObjectPropertyStart("shortDescription");
    json.writeStringProperty("text", page.summary());
    json.writeEndObject();
    json.writeObjectPropertyStart("fullDescription");
    json.writeStringProperty("text", firstParagraph(page.markdown()));
    json.writeEndObject();
    json.writeObjectPropertyStart("help");
    json.writeStringProperty("text", plain(page.markdown()));
    json.writeStringProperty("markdown", page.markdown());
    json.writeEndObject();
  }

  /** What stands below the heading. */
  private static String firstParagraph(String markdown) {
    String[] blocks = markdown.strip().split("\n\\s*\n", 3);
    return plain(blocks[Math.min(1, blocks.length - 1)]).strip().replaceAll("\\s+", " ");
  }

  private static String plain(String markdown) {
    StringWriter text = new StringWriter();
    try {
      MarkdownText.write(markdown, Style.PLAIN, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
