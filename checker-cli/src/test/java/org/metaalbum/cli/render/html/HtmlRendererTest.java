package org.metaalbum.cli.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.cli.ExhibitSamples;
import org.metaalbum.cli.Samples;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.cli.render.RulePage;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.core.report.exhibit.Pictures;
import org.metaalbum.schema.Severity;

/**
 * What stands in the page; how it looks and works is for {@code ReportPageTest}. A golden file that
 * changes is written by {@code -Dgolden.write=true}, and then read by a person.
 */
class HtmlRendererTest {

  private static final Path FILES =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("checker-cli/src/test/resources/org/metaalbum/cli/render/html");

  @Test
  void aGoodDatasetIsSaidToBeGoodAndWhatWasChecked() throws IOException {
    assertIsAs("good.html", Samples.report(Samples.good()));
  }

  @Test
  void copiesStandBesideEachOtherAndSuppressedFindingsSayWhy() throws IOException {
    assertIsAs("pictured.html", Samples.report(ExhibitSamples.pictured()));
  }

  @Test
  void versionsAreDrawnAndToldInATable() throws IOException {
    assertIsAs("family.html", Samples.report(ExhibitSamples.family()));
  }

  @Test
  void severalInputsHaveAnOverviewAndGapsAreVisible() throws IOException {
    Report report =
        Samples.report(
            Samples.album(
                Samples.good(), Samples.warned(), Samples.incomplete(), Samples.unreadable()));
    assertIsAs("album.html", report);
  }

  @Test
  void aCapIsAnnouncedWithTheExactTotal() throws IOException {
    assertThat(render(Samples.report(Samples.bad())))
        .contains("This page shows 1 of 776 findings. The option --max-findings shows more.");
  }

  @Test
  void whatCameFromACacheIsSaid() throws IOException {
    Report plain = Samples.report(Samples.good());
    assertThat(render(plain.withCache(new CacheUse(1200, 3, /* verified= */ true, null))))
        .contains(
            "cache: 1,200 images as an earlier run found them (the same by SHA-256), 3 judged"
                + " anew");
    assertThat(render(plain.withCache(CacheUse.unchanged(1200))))
        .contains("cache: nothing has changed since an earlier run");
  }

  @Test
  void theLineStaysVisibleBelowClassesOfThousands() throws IOException {
    ClassChart chart =
        new ClassChart(
            40,
            20,
            List.of(new ClassBar("a", null, 39, null), new ClassBar("b", null, 9000, null)),
            0);
    DatasetReport dataset =
        Samples.good().withExhibits(new Exhibits(chart, Pictures.NONE, List.of(), List.of()));
    assertThat(render(Samples.report(dataset)))
        .contains("on a logarithmic scale", "39 images, 1 short of 40", "1 below it")
        .doesNotContain("NaN", "Infinity");
    assertThat(Double.parseDouble(new ChartView(chart).line())).isBetween(30.0, 60.0);
  }

  @Test
  void linksToOtherDocumentsBecomeTextSinceThePageStandsAlone() throws IOException {
    StringWriter out = new StringWriter();
    new HtmlRenderer(
            guide(
                rule ->
                    """
                    # MA301 x

                    See [MA302](MA302.md).

                    ## Why

                    [w3](https://w3.org/) `<b>`
                    """))
        .render(Samples.report(Samples.bad()), out);
    assertThat(out.toString())
        .contains(
            "See MA302.", "<h5>Why</h5>", "<a rel=\"nofollow\" href=\"https://w3.org/\">w3</a>")
        .contains("<code>&lt;b&gt;</code>")
        .doesNotContain("MA302.md");
  }

  @Test
  void aRuleThatFailsInManyDatasetsIsLookedUpOnce() throws IOException {
    List<String> asked = new ArrayList<>();
    RuleGuide guide =
        rule -> {
          asked.add(rule);
          return Optional.empty();
        };
    new HtmlRenderer(guide)
        .render(Samples.report(Samples.bad(), Samples.bad()), new StringWriter());
    assertThat(asked).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J",
        "\u202egnp.exe",
        "\u009b2J",
        "a\u0000b\u0007\u007f",
        "zero\u200bwidth",
        "line\u2028separator",
        "tag\udb40\udc41",
        "lone\ud800",
        "a\r\nb"
      })
  void whatCantBeSeenIsMadeVisible(String text) throws IOException {
    String page = render(Samples.report(Samples.hostile(text)));
    assertThat(page).contains("\\u").doesNotContain(text);
    assertThat(page.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(page)).isTrue();
  }

  @Test
  void equalReportsAreEqualPages() throws IOException {
    assertThat(render(Samples.report(ExhibitSamples.pictured())))
        .isEqualTo(render(Samples.report(ExhibitSamples.pictured())));
  }

  @Test
  void aHundredThousandFindingsAreWrittenPieceByPiece() throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int i = 100_000; i < 200_000; i++) {
      Location place = Location.of("images/image_" + i + ".jpg");
      findings.add(
          new Finding("MA301", Severity.ERROR, "It is missing.", place, null, null, List.of()));
    }
    DatasetReport like = Samples.bad();
    Report report =
        Samples.report(
            new DatasetReport(
                like.path(),
                like.kind(),
                like.verdict(),
                null,
                like.summary(),
                List.of(like.results().get(2)),
                findings));
    long before = liveBytes();
    Meter meter = new Meter();

    new HtmlRenderer(rule -> Optional.empty()).render(report, meter);

    assertThat(meter.written).isGreaterThan(20_000_000);
    assertThat(meter.largest).as("characters at a time").isLessThan(100_000);
    assertThat(meter.live - before).as("bytes held in the middle").isLessThan(16_000_000);
  }

  @Test
  void aFullDiskIsToldAsWhatItIs() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () -> new HtmlRenderer(rule -> Optional.empty()).render(Samples.report(), full))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  /** Throws all away, and looks once how much memory is in use. */
  private static final class Meter extends Writer {

    private static final long MIDDLE = 10_000_000;

    private long written;
    private int largest;
    private long live;

    @Override
    public void write(char[] text, int from, int length) {
      written += length;
      largest = Math.max(largest, length);
      if (live == 0 && written > MIDDLE) {
        live = liveBytes();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static long liveBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static RuleGuide guide(UnaryOperator<String> pages) {
    return rule -> Optional.of(new RulePage("", pages.apply(rule)));
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new HtmlRenderer(
            guide(rule -> "# " + rule + " name\n\nWhat " + rule + " wants.\n\n## Why\n\nSo.\n"))
        .render(report, out);
    return out.toString();
  }

  /** The page without style and script, which have no golden file: they are sources themselves. */
  private static String body(Report report) throws IOException {
    return render(report)
        .replaceAll("(?s)<style>.*?</style>", "<style></style>")
        .replaceAll("(?s)<script>.*?</script>", "<script></script>")
        .replaceAll("sha256-[A-Za-z0-9+/=]*", "sha256-");
  }

  private static void assertIsAs(String name, Report report) throws IOException {
    Path file = FILES.resolve(name);
    String body = body(report);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, body);
    }
    assertThat(body).isEqualTo(Files.readString(file));
  }
}
