package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.schema.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** SARIF by the standard, and as code scanning takes it. */
class SarifRendererTest {

  static Stream<Report> stories() {
    return Stories.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyStoryIsValidByTheOfficialSchema(Report report) throws IOException {
    assertThat(OfficialSchemas.violationsOfSarif(render(report))).isEmpty();
  }

  @Test
  void theSchemaIsHeeded() {
    assertThat(OfficialSchemas.violationsOfSarif("{\"version\": \"2.1.0\", \"runs\": [{}]}"))
        .isNotEmpty();
  }

  @Test
  void pathsAreThoseOfTheRepositoryAndPercentEncoded() throws IOException {
    JsonNode uri =
        sarif(Samples.report(with("./my data/\u00fc%", Location.of("a:b.jpg"))))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri");
    assertThat(uri.stringValue()).isEqualTo("my%20data/%C3%BC%25/a%3Ab.jpg");
  }

  @Test
  void anAbsolutePathIsAFileUri() throws IOException {
    JsonNode artifact =
        sarif(Samples.report(with("/data/x", Location.of("."))))
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(artifact.at("/uri").stringValue()).isEqualTo("file:///data/x");
    assertThat(artifact.has("uriBaseId")).isFalse();
  }

  @Test
  void aLineInAnArchiveIsNoLineOfTheArchive() throws IOException {
    JsonNode place =
        sarif(Samples.report(with("x.zip", Location.of("labels.csv", 3, 7))))
            .at("/runs/0/results/0/locations/0");
    assertThat(place.at("/physicalLocation/artifactLocation/uri").stringValue()).isEqualTo("x.zip");
    assertThat(place.at("/physicalLocation").has("region")).isFalse();
    assertThat(place.at("/logicalLocations/0/fullyQualifiedName").stringValue())
        .isEqualTo("labels.csv:3:7");
  }

  @Test
  void fingerprintsSurviveShiftedLinesAndKeepEqualFindingsApart() throws IOException {
    List<String> before =
        fingerprints(
            with("x", Location.of("labels.csv", 3, 7), Location.of("labels.csv", 4, 7)),
            with("y", Location.of("labels.csv", 3, 7)));
    List<String> after =
        fingerprints(
            with("x", Location.of("labels.csv", 13, 7), Location.of("labels.csv", 14, 7)),
            with("y", Location.of("labels.csv", 13, 7)));
    assertThat(before).isEqualTo(after);
    assertThat(before.subList(0, 2)).doesNotHaveDuplicates();
  }

  @Test
  void aSuppressedFindingSaysWhyAndAllOthersSayThatTheyAreNot() throws IOException {
    JsonNode results = sarif(Samples.report(Stories.suppressed())).at("/runs/0/results");
    assertThat(results.at("/0/suppressions").isEmpty()).isTrue();
    assertThat(results.at("/1/suppressions/0/justification").stringValue())
        .isEqualTo("waived by ana until 2027-01-31: the scanner's fault");
    assertThat(results.at("/2/suppressions/0/justification").stringValue())
        .isEqualTo("in the baseline");
    JsonNode none = sarif(Samples.report(Samples.bad())).at("/runs/0/results/0");
    assertThat(none.has("suppressions")).isFalse();
  }

  @Test
  void whatWasNotLookedAtIsANotification() throws IOException {
    JsonNode invocation =
        sarif(Samples.report(Samples.incomplete(), Samples.unreadable()))
            .at("/runs/0/invocations/0");
    List<String> topics = new ArrayList<>();
    for (JsonNode notification : invocation.at("/toolExecutionNotifications")) {
      topics.add(notification.at("/descriptor/id").stringValue());
    }
    assertThat(topics)
        .containsExactly(
            "rule-not-evaluated", "rule-not-evaluated", "rule-crashed", "input-not-opened");
    assertThat(invocation.at("/executionSuccessful").booleanValue()).isFalse();
  }

  @Test
  void aCapIsAnnouncedWithTheExactTotal() throws IOException {
    JsonNode run = sarif(Samples.report(Samples.bad())).at("/runs/0");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").stringValue())
        .isEqualTo("MA301 image-missing: 776 findings, of which the run holds 1");
    assertThat(run.at("/properties/datasets/0/counts/MA301").intValue()).isEqualTo(776);
    assertThat(run.at("/properties/error").intValue()).isEqualTo(777);
  }

  @Test
  void textInBracketsIsNoLink() throws IOException {
    JsonNode message =
        sarif(Samples.report(Samples.hostile("[a](https://e.org)")))
            .at("/runs/0/results/0/message/text");
    assertThat(message.stringValue()).startsWith("\\[a\\](https://e.org)");
  }

  private static DatasetReport with(String path, Location... places) {
    DatasetReport bad = Samples.bad();
    List<Finding> findings = new ArrayList<>();
    for (Location place : places) {
      findings.add(new Finding("MA301", Severity.ERROR, "Missing.", place, null, null, List.of()));
    }
    return new DatasetReport(
        path, "dataset", bad.verdict(), null, bad.summary(), bad.results(), findings);
  }

  private static List<String> fingerprints(DatasetReport... datasets) throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonNode result : sarif(Samples.report(datasets)).at("/runs/0/results")) {
      all.add(result.at("/partialFingerprints/findingDigest~1v1").stringValue());
    }
    return all;
  }

  private static JsonNode sarif(Report report) throws IOException {
    return JsonMapper.shared().readTree(render(report));
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new SarifRenderer(id -> Optional.of(new RulePage("Summary.", "# Title\n\nWhat it wants.")))
        .render(report, out);
    return out.toString();
  }
}
