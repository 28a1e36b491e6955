package org.metaalbum.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.metaalbum.cli.render.JsonText;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.core.JsonGenerator;

/** {@code album-check rules}. */
final class RulesCommand implements Subcommand {

  private final Console console;

  private final CommandSpec spec;
  private final Argument<PlainFormat> format;
  private final ColourOption colour;

  RulesCommand(Console console) {
    this.console = console;
    spec = Subcommand.spec("rules", "Lists all rules.", this);
    format =
        Argument.option(
            spec,
            "--format",
            "FORMAT",
            PlainFormat.class,
            PlainFormat.TEXT,
            "Format of the list: text (the default), json.");
    colour = new ColourOption(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    List<RuleInfo> rules = RuleCatalogue.infos();
    console.print(
        out -> {
          switch (format.value()) {
            case TEXT -> writeText(rules, colour.style(console), out);
            case JSON -> writeJson(rules, out);
          }
        });
    return ExitCode.CONFORMANT.code();
  }

  /** One line a rule whatever the width, so that it can be searched with grep. */
  private static void writeText(List<RuleInfo> rules, Style style, Writer out) throws IOException {
    for (RuleInfo rule : rules) {
      String severity = String.format(Locale.ROOT, "%-7s", rule.severity().label());
      String coloured =
          switch (rule.severity()) {
            case ERROR -> style.red(severity);
            case WARNING -> style.yellow(severity);
            case NOTE -> style.cyan(severity);
          };
      String name = String.format(Locale.ROOT, "%-34s", rule.name());
      String when = rule.optIn() ? " (only in profiles that ask for it)" : "";
      out.write(
          style.bold(rule.id()) + "  " + coloured + "  " + name + rule.summary() + when + "\n");
    }
  }

  private static void writeJson(List<RuleInfo> rules, Writer out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeArrayPropertyStart("rules");
          rules.forEach(rule -> writeRule(json, rule));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeRule(JsonGenerator json, RuleInfo rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    json.writeStringProperty("name", rule.name());
    json.writeStringProperty("severity", rule.severity().label());
    json.writeStringProperty("subject", rule.subject().name().toLowerCase(Locale.ROOT));
    json.writeBooleanProperty("optIn", rule.optIn());
    json.writeStringProperty("summary", rule.summary());
    json.writeEndObject();
  }
}
