package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.metaalbum.cli.terminal.Style;

/** A rule's page must be readable in a terminal without its Markdown getting in the way. */
class MarkdownTextTest {

  private static final String PAGE =
      """
      # MA301 image-missing

      Every file that **labels.csv** names
      is in `images/`. See [the format](../format.md).

      ```csv
      FILE_NAME,   CATEGORY
      ```

      - copy the missing
        image
      1. run again
      """;

  @Test
  void pagesReadAsPlainText() throws IOException {
    assertThat(render(new Style(false, true, 100)))
        .isEqualTo(
            """
            MA301 image-missing

            Every file that labels.csv names is in `images/`. See the format (../format.md).

                FILE_NAME,   CATEGORY

            - copy the missing image
            1. run again
            """);
  }

  @Test
  void headingsStandOutWhenColoured() throws IOException {
    assertThat(render(new Style(true, true, 100))).startsWith("\u001b[1mMA301 image-missing");
  }

  @Test
  void listItemsHangBelowTheirText() throws IOException {
    assertThat(render(new Style(false, true, 14))).contains("- copy the\n  missing\n  image\n");
  }

  private static String render(Style style) throws IOException {
    StringWriter out = new StringWriter();
    MarkdownText.write(PAGE, style, out);
    return out.toString();
  }
}
