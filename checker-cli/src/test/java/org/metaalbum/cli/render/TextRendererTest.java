package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;

/**
 * What a contributor reads. A golden file that changes is to be read by a person, then replaced.
 */
class TextRendererTest {

  @Test
  void aGoodDatasetIsSaidToBeGoodAndWhatWasChecked() throws IOException {
    assertThat(plain(Samples.report(Samples.good()))).isEqualTo(golden("good.txt"));
  }

  @Test
  void aBadDatasetIsExplainedErrorsFirst() throws IOException {
    assertThat(plain(Samples.report(Samples.bad()))).isEqualTo(golden("bad.txt"));
  }

  @Test
  void anUnreadablePathAndGapsAreVisible() throws IOException {
    Report report = Samples.report(Samples.unreadable(), Samples.incomplete(), Samples.good());
    assertThat(plain(report)).isEqualTo(golden("unreadable.txt"));
  }

  @Test
  void anAlbumIsATableAndOnlyDatasetsWithSomethingToSayFollow() throws IOException {
    Report report =
        Samples.report(
            Samples.album(
                Samples.good(), Samples.bad(), Samples.incomplete(), Samples.unreadable()));
    assertThat(plain(report)).isEqualTo(golden("album.txt"));
  }

  @Test
  void anAlbumsTableFitsAScreenInEachStyle() throws IOException {
    Report report = Samples.report(Samples.album(Samples.good(), Samples.bad()));
    for (Style style : List.of(new Style(false, false, 80), new Style(true, true, 80))) {
      String text = render(report, style).replaceAll("\u001b\\[[0-9;]*m", "");
      List<String> table = text.lines().filter(line -> line.contains("   810")).toList();
      assertThat(table).hasSize(2);
      assertThat(table).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
      assertThat(table)
          .extracting(String::length)
          .as("aligned")
          .containsOnly(table.get(0).length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[31m",
        "a\nFORGED: CONFORMANT",
        "\u202egnp.exe",
        "\u009b2J",
        "a\u0000b\u0007\u007f",
        "zero\u200bwidth",
        "line\u2028separator",
        "no\u00a0break",
        "tag\udb40\udc41",
        "lone\ud800"
      })
  void hostileTextIsShownAndNotObeyed(String text) throws IOException {
    String shown = plain(Samples.report(Samples.hostile(text)));
    assertThat(shown).contains("\\u").doesNotContain(text);
    assertThat(shown.lines()).as("no line is forged").hasSameSizeAs(harmless().lines().toList());
    assertThat(shown.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void withoutUnicodeOnlyAsciiIsUsed() throws IOException {
    Style ascii = new Style(false, false, 100);
    String text = render(Samples.report(Samples.good(), Samples.bad()), ascii);
    assertThat(text).isASCII().contains("ok datasets/shapes", "x datasets/broken");
  }

  @Test
  void colourChangesNoWord() throws IOException {
    Report report = Samples.report(Samples.bad(), Samples.incomplete(), Samples.unreadable());
    String coloured = render(report, new Style(true, true, 100));
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain(report));
    assertThat(coloured).isNotEqualTo(plain(report));
  }

  @Test
  void aNarrowTerminalWrapsTheProse() throws IOException {
    String text = render(Samples.report(Samples.bad()), new Style(false, true, 50));
    assertThat(text.lines().filter(line -> line.startsWith("      ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(50));
  }

  private static String harmless() throws IOException {
    return plain(Samples.report(Samples.hostile("harmless")));
  }

  private static String plain(Report report) throws IOException {
    return render(report, Style.PLAIN);
  }

  private static String render(Report report, Style style) throws IOException {
    StringWriter out = new StringWriter();
    new TextRenderer(style).render(report, out);
    return out.toString();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = TextRendererTest.class.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
