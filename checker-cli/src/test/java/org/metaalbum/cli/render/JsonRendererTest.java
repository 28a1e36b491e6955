package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs parse this report: names, order and absence of members are a promise. */
class JsonRendererTest {

  @Test
  void membersStandInTheOrderOfTheContract() throws IOException {
    JsonNode root = json(Samples.report(Samples.bad()));
    JsonNode dataset = root.at("/datasets/0");
    assertThat(names(root))
        .containsExactly(
            "reportVersion", "tool", "licenceList", "profile", "verdict", "datasets", "totals");
    assertThat(names(root.at("/tool"))).containsExactly("name", "version");
    assertThat(names(dataset))
        .containsExactly("path", "kind", "verdict", "summary", "results", "findings");
    assertThat(names(dataset.at("/results/0")))
        .containsExactly("ruleId", "name", "severity", "outcome", "examined", "count");
    assertThat(names(dataset.at("/findings/2")))
        .containsExactly(
            "ruleId", "severity", "message", "location", "expected", "actual", "related");
    assertThat(names(dataset.at("/findings/1/location")))
        .containsExactly("path", "line", "column", "row", "field");
    assertThat(names(root.at("/totals"))).containsExactly("error", "warning", "note");
  }

  @Test
  void totalsCountWhatTheCapLeftOut() throws IOException {
    JsonNode root = json(Samples.report(Samples.bad(), Samples.warned()));
    assertThat(root.at("/totals/error").intValue()).isEqualTo(777);
    assertThat(root.at("/totals/warning").intValue()).isEqualTo(2);
    assertThat(root.at("/totals/note").intValue()).isZero();
  }

  @Test
  void whatHasNoValueIsAbsent() throws IOException {
    JsonNode finding = json(Samples.report(Samples.warned())).at("/datasets/0/findings/0");
    assertThat(names(finding)).containsExactly("ruleId", "severity", "message", "location");
    assertThat(names(finding.at("/location"))).containsExactly("path");
  }

  @Test
  void anUnreadablePathSaysWhy() throws IOException {
    JsonNode dataset = json(Samples.report(Samples.unreadable())).at("/datasets/0");
    assertThat(dataset.at("/problem").stringValue()).contains("no file or folder");
    assertThat(dataset.at("/verdict").stringValue()).isEqualTo("incomplete");
  }

  @Test
  void aRuleThatDidNotRunSaysWhy() throws IOException {
    JsonNode result = json(Samples.report(Samples.incomplete())).at("/datasets/0/results/1");
    assertThat(result.at("/outcome").stringValue()).isEqualTo("not-evaluated");
    assertThat(result.at("/reason").stringValue()).isEqualTo("labels.csv could not be read");
  }

  @Test
  void linesEndInLineFeedAndNonAsciiStaysReadable() throws IOException {
    String text = render(Samples.report(Samples.hostile("caf\u00e9 \u0130\u001b\"")));
    assertThat(text).endsWith("}\n").doesNotContain("\r", "\u001b");
    assertThat(text).contains("caf\u00e9 \u0130\\u001B\\\"");
  }

  @Test
  void hostileTextComesBackUnchanged() throws IOException {
    String hostile = "\u001b[2J\n\u202e\u2028\ud83d\ude00\"\\";
    JsonNode root = json(Samples.report(Samples.hostile(hostile)));
    assertThat(root.at("/datasets/0/findings/0/message").stringValue()).isEqualTo(hostile);
  }

  private static List<String> names(JsonNode object) {
    return new ArrayList<>(object.propertyNames());
  }

  private static JsonNode json(Report report) throws IOException {
    return JsonMapper.shared().readTree(render(report));
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonRenderer().render(report, out);
    return out.toString();
  }
}
