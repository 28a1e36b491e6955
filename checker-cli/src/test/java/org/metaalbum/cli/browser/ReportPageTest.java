package org.metaalbum.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metaalbum.cli.ExhibitSamples;
import org.metaalbum.cli.Samples;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.cli.render.RulePage;
import org.metaalbum.cli.render.html.HtmlRenderer;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.exhibit.ClassChart;
import org.metaalbum.core.report.exhibit.ClassChart.ClassBar;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.core.report.exhibit.Pictures;
import org.metaalbum.core.rules.RuleCatalogue;
import tools.jackson.databind.JsonNode;

/**
 * The HTML report as its readers meet it. Skipped without a browser, unless {@code
 * ALBUM_CHECK_REQUIRE_BROWSER=1} says that there has to be one, as in CI.
 */
class ReportPageTest {

  private static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"
          + "</style></script><a href=\"javascript:alert(4)\">x</a>\u202e${7*7}";

  @TempDir private static Path folder;
  private static Chromium browser;
  private static Tab tab;

  @BeforeAll
  static void startTheBrowser() throws IOException, InterruptedException {
    Optional<Path> program = Chromium.find();
    if (!"1".equals(System.getenv("ALBUM_CHECK_REQUIRE_BROWSER"))) {
      assumeTrue(program.isPresent(), "there is no Chromium: apt-get install chromium");
    }
    browser = Chromium.start(program.orElseThrow());
    tab = browser.open();
  }

  @AfterAll
  static void stopTheBrowser() throws IOException {
    if (browser != null) {
      tab.close();
      browser.close();
    }
  }

  @BeforeEach
  void lookAsUsual() throws IOException, InterruptedException {
    tab.allowScripts(true);
    tab.emulate("screen", "light");
    tab.resize(1280, 900);
  }

  @Test
  void aPageOpensWithoutComplaintAndLoadsNothing() throws IOException, InterruptedException {
    tab.open(page("album", album()));

    assertThat(tab.text("document.querySelector('h1').innerText")).isEqualTo("Not conformant");
    assertThat(tab.number("document.images.length")).isPositive();
    tab.evaluate("[...document.images].forEach(image => image.loading = 'eager')");
    tab.await("[...document.images].every(image => image.naturalWidth > 0)");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void theFilterShowsWhatIsLookedForAndSaysHowMuch() throws IOException, InterruptedException {
    tab.open(page("album", album()));
    int all = shownFindings();

    tab.evaluate("document.getElementById('filter-text').focus()");
    tab.type("add the image");
    tab.await("document.getElementById('filter-result').textContent.includes(' of ')");
    assertThat(shownFindings()).isBetween(1, all - 1);
    assertThat(tab.text("document.querySelector('.rule:not([hidden])').dataset.rule"))
        .isEqualTo("MA301");

    tab.evaluate("document.querySelector('#filter [type=reset]').click()");
    tab.await("document.getElementById('filter-result').textContent.includes('on this page')");
    assertThat(shownFindings()).isEqualTo(all);

    tab.evaluate("document.querySelector('#filter [value=error]').click()");
    tab.await("document.getElementById('filter-result').textContent.includes(' of ')");
    assertThat(tab.number("document.querySelectorAll('.rule.error:not([hidden])').length"))
        .isZero();
    assertThat(tab.number("document.querySelectorAll('.rule.warning:not([hidden])').length"))
        .isPositive();
  }

  @Test
  void aLinkOfTheOverviewLeadsToItsSection() throws IOException, InterruptedException {
    tab.open(page("album", album()));

    tab.evaluate("document.querySelectorAll('.overview a')[2].click()");
    tab.await("location.hash !== ''");
    assertThat(tab.text("document.querySelector(location.hash + ' h2').innerText"))
        .endsWith(tab.text("document.querySelectorAll('.overview a')[2].innerText"));
  }

  @Test
  void aLinkToAFindingOpensItsRuleAndUndoesAFilterThatHidesIt()
      throws IOException, InterruptedException {
    Path page = page("bad", List.of(Samples.bad()));
    tab.open(page);
    tab.evaluate("document.getElementById('filter-text').value = 'no such thing'");
    tab.evaluate(
        "document.getElementById('filter').dispatchEvent(new Event('submit', {cancelable: true}))");
    assertThat(shownFindings()).isZero();

    tab.evaluate("location.hash = '#d1-MA301-1'");
    tab.await("document.querySelector('#d1-MA301-1').checkVisibility()");
    assertThat(tab.evaluate("document.querySelector('#d1-MA301').open").booleanValue()).isTrue();
  }

  @Test
  void theKeyboardAloneReachesTheReportTheSearchAndAFinding()
      throws IOException, InterruptedException {
    tab.open(page("bad", List.of(Samples.bad())));

    tab.press("Tab");
    assertThat(focused()).isEqualTo("Skip to the report");
    tab.press("Enter");
    tab.await("document.activeElement.id === 'main'");
    tab.press("Tab");
    assertThat(tab.text("document.activeElement.id")).isEqualTo("filter-text");
    tab.type("no such file");
    tab.await("document.getElementById('filter-result').textContent.includes(' of ')");
    for (int i = 0; i < 20 && !focused().startsWith("error MA301"); i++) {
      tab.press("Tab");
    }
    assertThat(tab.text("document.activeElement.tagName")).isEqualTo("SUMMARY");
    boolean wasOpen = isRuleOpen();
    tab.press("Enter");
    assertThat(isRuleOpen()).isNotEqualTo(wasOpen);
    tab.press(" ");
    assertThat(isRuleOpen()).isEqualTo(wasOpen);
    assertThat(tab.text("getComputedStyle(document.activeElement).outlineStyle"))
        .as("where the focus is can be seen")
        .isEqualTo("solid");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void axeFindsNothingSeriousAndNothingOverflows(String scheme, int width)
      throws IOException, InterruptedException {
    tab.resize(width, 800);
    tab.emulate("screen", scheme);
    for (Path page :
        List.of(page("album", album()), page("family", List.of(ExhibitSamples.family())))) {
      tab.open(page);
      tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
      assertThat(tab.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
      assertThat(seriousViolations()).isEmpty();
    }
  }

  @Test
  void darkAndLightLookDifferent() throws IOException, InterruptedException {
    tab.open(page("bad", List.of(Samples.bad())));
    String light = background();
    tab.emulate("screen", "dark");
    assertThat(background()).isNotEqualTo(light);
  }

  @Test
  void hostileNamesAreTextAndNothingElse() throws IOException, InterruptedException {
    DatasetReport hostile =
        Samples.hostile(MARKUP)
            .withExhibits(
                new Exhibits(
                    new ClassChart(
                        40,
                        20,
                        List.of(new ClassBar(MARKUP, MARKUP, 7, ExhibitSamples.PICTURE)),
                        0),
                    new Pictures(Map.of(MARKUP, ExhibitSamples.PICTURE), Set.of(), 0),
                    List.of(),
                    List.of()));
    Path harmless = page("harmless", List.of(Samples.hostile("harmless")));
    tab.open(harmless);
    int scripts = tab.number("document.scripts.length");
    int links = tab.number("document.querySelectorAll('a').length");

    tab.open(page("hostile", List.of(hostile, hostile)));
    tab.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

    assertThat(tab.complaints()).as("no dialog, no request, nothing blocked").isEmpty();
    assertThat(tab.number("document.scripts.length")).isEqualTo(scripts);
    assertThat(tab.number("document.querySelectorAll('[onerror], [onload], [src=x]').length"))
        .isZero();
    assertThat(tab.number("document.querySelectorAll('a[href^=\"javascript:\"]').length")).isZero();
    assertThat(links).isPositive();
    assertThat(tab.text("document.querySelector('.message').textContent"))
        .isEqualTo(MARKUP.replace("\u202e", "\\u202e"));
  }

  @Test
  void markupInTheTextOfARuleIsTextToo() throws IOException, InterruptedException {
    tab.open(
        page(
            "rules",
            List.of(Samples.hostile(MARKUP)),
            markdown(rule -> "# T\n\nLead <b onclick=alert(1)>x</b> [x](javascript:alert(2))\n")));

    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.text("document.querySelector('.lead').textContent"))
        .isEqualTo("Lead <b onclick=alert(1)>x</b> x");
  }

  @Test
  void withoutScriptsEverythingIsThereButTheFilter() throws IOException, InterruptedException {
    tab.allowScripts(false);
    tab.open(page("bad", List.of(Samples.bad())));
    // What the browser leaves out until it is near the window has no text before the first frame.
    tab.await("document.body.innerText.includes('labels.csv:14:1')");

    assertThat(tab.text("document.body.innerText"))
        .contains("Not conformant", "MA301", "labels.csv:14:1", "images/circle_013.jpg");
    assertThat(tab.text("getComputedStyle(document.getElementById('filter')).display"))
        .isEqualTo("none");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void printedNothingIsClosedAndThereAreNoControls() throws IOException, InterruptedException {
    tab.allowScripts(false);
    tab.open(page("album", album()));
    tab.emulate("print", "light");

    assertThat(tab.text("getComputedStyle(document.getElementById('filter')).display"))
        .isEqualTo("none");
    assertThat(
            tab.evaluate(
                    "[...document.querySelectorAll('.checked th')].every(e => e.checkVisibility()"
                        + " && e.getBoundingClientRect().height > 0)")
                .booleanValue())
        .as("the list of all rules, which is closed on a screen")
        .isTrue();
    assertThat(new String(tab.print(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
  }

  private static List<String> seriousViolations() throws IOException, InterruptedException {
    tab.evaluate(axe() + "; undefined");
    JsonNode found =
        tab.evaluate("axe.run({resultTypes: ['violations']}).then(result => result.violations)");
    List<String> serious = new ArrayList<>();
    for (JsonNode violation : found) {
      if (Set.of("serious", "critical").contains(violation.get("impact").stringValue())) {
        serious.add(
            "%s: %s"
                .formatted(
                    violation.get("help").stringValue(),
                    violation.at("/nodes/0/failureSummary").stringValue()
                        + violation.at("/nodes/0/html").stringValue()));
      }
    }
    return serious;
  }

  private static String axe() throws IOException {
    try (InputStream script = ReportPageTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int shownFindings() throws IOException, InterruptedException {
    return tab.number(
        "document.querySelectorAll('.rule:not([hidden]) .finding:not([hidden])').length");
  }

  private static String focused() throws IOException, InterruptedException {
    return tab.text("document.activeElement.innerText");
  }

  private static boolean isRuleOpen() throws IOException, InterruptedException {
    return tab.evaluate("document.activeElement.parentElement.open").booleanValue();
  }

  private static String background() throws IOException, InterruptedException {
    return tab.text("getComputedStyle(document.documentElement).backgroundColor");
  }

  private static List<DatasetReport> album() {
    return List.of(
        Samples.album(
            Samples.good(),
            ExhibitSamples.pictured(),
            Samples.bad(),
            Samples.incomplete(),
            Samples.unreadable()));
  }

  private static Path page(String name, List<DatasetReport> datasets) throws IOException {
    return page(
        name,
        datasets,
        markdown(rule -> RuleCatalogue.find(rule).map(RuleCatalogue::page).orElse("")));
  }

  private static RuleGuide markdown(UnaryOperator<String> pages) {
    return rule -> Optional.of(new RulePage("", pages.apply(rule)));
  }

  private static Path page(String name, List<DatasetReport> datasets, RuleGuide guide)
      throws IOException {
    Path file = folder.resolve(name + ".html");
    try (Writer out = Files.newBufferedWriter(file)) {
      Report report = Samples.report(datasets.toArray(DatasetReport[]::new));
      new HtmlRenderer(guide).render(report, out);
    }
    return file;
  }
}
