package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.schema.Severity;

/** A comment on a pull request: short enough to be taken, and harmless to who reads it. */
class MarkdownRendererTest {

  private static final int COMMENT_MOST = 65_536;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</details>",
        "<!--",
        "![x](https://e.org/x.png)",
        "[x](javascript:alert(1))",
        "| a | b |",
        "a\\| b \\\\| c",
        "`code` ``more`",
        "**bold** _it_ ~~no~~",
        "&lt;b&gt;",
        "a\n\n# heading\n- item",
        "\\<b>"
      })
  void textOfADatasetIsShownAsItIs(String text) throws IOException {
    String harmless = html(render(Samples.report(Samples.hostile("harmless"))));
    String hostile = html(render(Samples.report(Samples.hostile(text))));
    assertThat(tags(hostile)).isEqualTo(tags(harmless));
    String shown = text.replace("\n", "\\u000a");
    assertThat(visible(hostile)).contains(": " + shown + " Expected: " + shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat",
        "#123",
        "GH-123",
        "https://e.org",
        "www.e.org",
        ":smile:",
        "o/r#1",
        "!5",
        "~bug",
        "%7",
        "&3",
        "$9"
      })
  void nobodyIsMentionedAndNothingIsLinked(String text) throws IOException {
    String markdown = render(Samples.report(Samples.hostile(text)));
    // GitHub looks for these in what is no code.
    String prose = markdown.replaceAll("`[^`]*`", "");
    assertThat(prose).doesNotContain(text);
    assertThat(visible(html(markdown))).contains(": " + text + " Expected");
  }

  @Test
  void aDollarStartsNoFormula() throws IOException {
    assertThat(MarkdownEscape.prose("$x$")).isEqualTo("\\$&#8203;x\\$&#8203;");
  }

  @Test
  void aLongReportFitsIntoACommentAndSaysWhatIsLeftOut() throws IOException {
    Finding finding =
        new Finding(
            "MA301",
            Severity.ERROR,
            "x".repeat(10_000),
            Location.of("y".repeat(10_000)),
            null,
            null,
            List.of());
    DatasetReport dataset =
        new DatasetReport(
            "datasets/x",
            "dataset",
            Samples.bad().verdict(),
            null,
            Samples.bad().summary(),
            List.of(
                new RuleResult(
                    "MA301", "image-missing", Severity.ERROR, Outcome.FAILED, 9, 12_345, null)),
            Collections.nCopies(1000, finding));
    String text = render(Samples.report(dataset, Samples.bad()));

    assertThat(text).hasSizeBetween(60_000, COMMENT_MOST);
    int shown = text.split("- `y", -1).length - 1;
    String more = String.format(Locale.ROOT, "- ... and %,d more\n", 12_345 - shown);
    assertThat(text).contains(more);
    assertThat(text).contains("Shown here: " + shown + " of 13,123 findings, and nothing of ");
    assertThat(tags(html(text))).as("folded sections are closed").contains("</details>");
    assertThat(text.split("<details>", -1)).hasSameSizeAs(text.split("</details>", -1));
  }

  @Test
  void manyDatasetsFitIntoACommentAndSayHowManyAreLeftOut() throws IOException {
    List<DatasetReport> datasets = new ArrayList<>(Collections.nCopies(5_000, Samples.bad()));
    String text = render(Samples.report(datasets.toArray(DatasetReport[]::new)));

    assertThat(text).hasSizeLessThan(COMMENT_MOST);
    assertThat(text).containsPattern("\\| ... and [0-9,]+ more \\|");
    assertThat(text).contains(" of 3,890,000 findings");
  }

  /** The tags, in order; what a text would have added shows here. */
  private static List<String> tags(String html) {
    return Arrays.stream(html.split("(?=<)|(?<=>)")).filter(part -> part.startsWith("<")).toList();
  }

  private static String visible(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("\u200b", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static String html(String markdown) {
    List<TablesExtension> tables = List.of((TablesExtension) TablesExtension.create());
    return HtmlRenderer.builder()
        .extensions(tables)
        .build()
        .render(Parser.builder().extensions(tables).build().parse(markdown));
  }

  private static String render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new MarkdownRenderer().render(report, out);
    return out.toString();
  }
}
