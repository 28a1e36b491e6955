package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A report is written as it is read: what a format holds of it doesn't grow with the findings. */
class ManyFindingsTest {

  /** The report itself takes about 25 MB of it; its SARIF alone would take 150 MB as one string. */
  private static final String HEAP = "-Xmx64m";

  @Test
  void aHundredThousandFindingsAreWrittenInASmallHeap() throws IOException, InterruptedException {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                ManyFindings.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor()).as(said).isZero();
    assertThat(said.lines()).hasSize(7);
    for (String whole : List.of("html", "json", "junit", "sarif", "text")) {
      assertThat(size(said, whole)).as(whole).isGreaterThan(10_000_000);
    }
    for (String cut : List.of("github", "markdown")) {
      assertThat(size(said, cut)).as(cut).isLessThan(65_536);
    }
  }

  private static long size(String said, String format) {
    return said.lines()
        .filter(line -> line.startsWith("stories." + format + "."))
        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }
}
