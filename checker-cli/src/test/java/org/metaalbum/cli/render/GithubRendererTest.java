package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.Report;

/** Workflow commands: what GitHub shows, and nothing that a dataset can make of it. */
class GithubRendererTest {

  static Stream<Report> stories() {
    return Stories.all().values().stream();
  }

  @Test
  void anAnnotationStandsAtTheLineOfTheFileInTheRepository() throws IOException {
    assertThat(render(Samples.report(Samples.bad())))
        .contains(
            "::error file=datasets/broken/info.json,line=4,col=23,title=MA401 total-categories"
                + "::/total_categories: total_categories is not the number of categories in"
                + " labels.csv. Expected: 20 Found: 21");
  }

  @ParameterizedTest
  @MethodSource("stories")
  void everyLineIsOneAnnotationAndNoneIsAnotherCommand(Report report) throws IOException {
    assertThat(render(report))
        .isNotEmpty()
        .allSatisfy(
            line ->
                assertThat(line)
                    .matches(
                        "::(error|warning|notice) (file=[^:,]*,(line=\\d+,)?"
                            + "(col=\\d+,)?)?title=[^:,]+::\\P{Cntrl}+"))
        .noneMatch(line -> line.matches(".*%(?!25|3A|2C).*"));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void noStepHasMoreAnnotationsThanAreShown(Report report) throws IOException {
    for (String level : List.of("::error ", "::warning ", "::notice ")) {
      assertThat(render(report)).filteredOn(line -> line.startsWith(level)).hasSizeLessThan(11);
    }
  }

  @Test
  void whatIsNotShownIsCounted() throws IOException {
    assertThat(render(Samples.report(Samples.bad())))
        .contains(
            "::error title=album-check::775 more of this severity are not shown here; the"
                + " report has them.");
    long errors = 0;
    for (int i = 12; i < 70; i += 3) {
      errors += i;
    }
    assertThat(render(Samples.report(Stories.manyRules())))
        .anyMatch(
            ("::error title=album-check::"
                    + (errors - 9)
                    + " more of this severity are not"
                    + " shown here; the report has them.")
                ::equals);
  }

  @Test
  void whatIsSuppressedIsCountedAndNotShown() throws IOException {
    assertThat(render(Samples.report(Stories.suppressed())))
        .filteredOn(line -> line.startsWith("::error"))
        .hasSize(1);
    assertThat(render(Samples.report(Stories.suppressed())))
        .contains(
            "::notice title=album-check::findings that do not count: 1 waived, 1 in the baseline;"
                + " the report has them");
  }

  private static List<String> render(Report report) throws IOException {
    StringWriter out = new StringWriter();
    new GithubRenderer().render(report, out);
    return out.toString().lines().toList();
  }
}
