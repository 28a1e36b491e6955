package org.metaalbum.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metaalbum.cli.render.html.HtmlRenderer;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;

/**
 * What each format says, byte for byte. {@code mvn test -Dgolden.write=true} writes the files anew;
 * a person has to read what has changed in them.
 */
class GoldenFilesTest {

  private static final Path FILES =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("checker-cli/src/test/resources/org/metaalbum/cli/render");

  private static final RuleGuide GUIDE =
      id -> Optional.of(new RulePage("What " + id + " wants.", "# " + id + "\n\nIt **must** be."));

  /** All formats. Each page has its style and script in it; HtmlRendererTest compares some. */
  static Stream<Map.Entry<String, Renderer>> formats() {
    return Stream.concat(
        shortFormats(), Stream.of(Map.entry("stories.html.txt", new HtmlRenderer(GUIDE))));
  }

  static Stream<Map.Entry<String, Renderer>> shortFormats() {
    return Map.<String, Renderer>of(
        "stories.text.txt", new TextRenderer(Style.PLAIN),
        "stories.json.txt", new JsonRenderer(),
        "stories.markdown.txt", new MarkdownRenderer(),
        "stories.sarif.txt", new SarifRenderer(GUIDE),
        "stories.junit.txt", new JunitRenderer(),
        "stories.github.txt", new GithubRenderer())
        .entrySet()
        .stream();
  }

  @ParameterizedTest
  @MethodSource("shortFormats")
  void eachFormatTellsEachStoryAsItsFileSays(Map.Entry<String, Renderer> format)
      throws IOException {
    StringWriter out = new StringWriter();
    for (Map.Entry<String, Report> story : Stories.all().entrySet()) {
      out.write("==== " + story.getKey() + "\n");
      format.getValue().render(story.getValue(), out);
    }
    Path file = FILES.resolve(format.getKey());
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(file, out.toString());
    }
    assertThat(out.toString()).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void eachFormatTellsTheSameStory(Map.Entry<String, Renderer> format) throws IOException {
    for (Map.Entry<String, Report> story : Stories.all().entrySet()) {
      StringWriter out = new StringWriter();
      format.getValue().render(story.getValue(), out);
      for (var dataset : story.getValue().datasets()) {
        if (dataset.problem() != null) {
          assertThat(out.toString()).as(story.getKey()).contains("no file or folder of this name");
        }
        if (dataset.results().size() < 10) {
          assertThat(dataset.results())
              .as(story.getKey())
              .filteredOn(rule -> rule.open() > 0)
              .allSatisfy(rule -> assertThat(out.toString()).contains(rule.ruleId()));
        }
      }
      if (story.getValue().changedSince() != null) {
        assertThat(out.toString()).contains("origin/main");
      }
    }
  }
}
