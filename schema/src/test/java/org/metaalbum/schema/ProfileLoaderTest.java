package org.metaalbum.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLoaderTest {

  @TempDir Path folder;

  @Test
  void formatTurnsOffWhatIsOfTheProtocolAndContributionTurnsItOnAgain() throws ProfileException {
    Profile format = ProfileLoader.load("format");
    assertThat(format.name()).isEqualTo("format");
    assertThat(format.off())
        .contains("MA410", "MA411", "MA412")
        .allMatch(id -> id.matches("MA16.|MA4..|MA5..|MA6.."));
    assertThat(format.thresholds()).isEqualTo(Thresholds.DEFAULT);
    Profile contribution = ProfileLoader.load("contribution");
    assertThat(contribution.off()).isEmpty();
    assertThat(contribution.severities()).isEmpty();
  }

  @Test
  void releaseAsksForACardAndForTidiness() throws ProfileException {
    Profile release = ProfileLoader.load("release");
    assertThat(release.on()).contains("MA130", "MA410");
    assertThat(release.severity("MA007")).contains(Severity.ERROR);
    assertThat(release.severity("MA130")).isEmpty();
    assertThat(release.ruleIds()).contains("MA006", "MA007", "MA014", "MA117", "MA130", "MA702");
    assertThat(release.unwaivable()).contains("MA702", "MA312").doesNotContain("MA006");
  }

  @Test
  void aFileSaysOnlyWhatDiffersFromTheOneThatItExtends() throws Exception {
    write(
        "mine.json",
        """
        {"name": "mine", "description": "Ours.", "extends": "format",
         "rules": {"MA412": "note", "MA006": "off", "MA308": "warning"},
         "thresholds": {"imageWidth": 64, "maximumImageBytes": 1000}}
        """);
    Files.createDirectory(folder.resolve("sub"));
    write(
        "sub/theirs.json",
        """
        {"name": "theirs", "description": "Theirs.", "extends": "../mine.json",
         "rules": {"MA006": "on", "MA308": "off"}}
        """);
    Profile theirs = ProfileLoader.load(folder.resolve("sub/theirs.json").toString());
    assertThat(theirs.name()).isEqualTo("theirs");
    assertThat(theirs.off()).contains("MA308", "MA410", "MA411").doesNotContain("MA412", "MA006");
    assertThat(theirs.on()).containsExactlyInAnyOrder("MA006", "MA412");
    assertThat(theirs.severity("MA412")).contains(Severity.NOTE);
    assertThat(theirs.thresholds().imageWidth()).isEqualTo(64);
    assertThat(theirs.thresholds().imageHeight()).isEqualTo(128);
    assertThat(theirs.thresholds().maximumImageBytes()).isEqualTo(1000);
  }

  @Test
  void aFileAddsToWhatCannotBeWaivedAndTakesNothingAway() throws Exception {
    Path file =
        write(
            "mine.json",
            """
            {"name": "mine", "description": "Ours.", "extends": "release", "unwaivable": ["MA006"]}
            """);
    assertThat(ProfileLoader.load(file.toString()).unwaivable()).contains("MA006", "MA702");
    assertThat(ProfileLoader.load("contribution").unwaivable()).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1}:{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": \"x\", \"description\": \"x\" | 1 | 33 | not JSON",
        "{\"name\": \"x\"} | 1 | 1 | lacks the key 'description'",
        "{\"name\": \"x\", \"description\": \"x\", \"rule\": {}} | 1 | 35 | unknown key 'rule'",
        "{\"name\": \"x\", \"description\": \"x\", \"rules\": {\"MA6\": \"off\"}} | 1 | 35 | MA and"
            + " three digits",
        "{\"name\": \"x\", \"description\": \"x\", \"rules\": {\"MA006\": \"fatal\"}} | 1 | 45 |"
            + " should be one of",
        "{\"name\": \"x\", \"description\": \"x\", \"thresholds\": {\"imageWidth\": 0}} | 1 | 50 |"
            + " should be at least 1",
        "{\"name\": \"x\", \"description\": \"x\", \"extends\": \"formt\"} | 1 | 35 | no profile"
            + " 'formt'",
        "{\"name\": \"x\", \"description\": \"x\", \"extends\": \"broken.json\"} | 1 | 35 | in a"
            + " circle",
      })
  void aBadFileIsRefusedAtItsPlace(String text, int line, int column, String message)
      throws IOException {
    Path file = write("broken.json", text);
    ProfileException refusal = refusal(file.toString());
    assertThat(refusal).hasMessageContaining(message);
    assertThat(refusal.file()).isEqualTo(file.toAbsolutePath().toString());
    assertThat(refusal.line() + ":" + refusal.column()).isEqualTo(line + ":" + column);
  }

  @Test
  void anUnknownNameListsTheKnownOnes() throws IOException {
    assertThat(refusal("strict"))
        .hasMessage(
            "There is no profile 'strict'. Give format, contribution, release, or the path of a"
                + " JSON file.");
    assertThat(refusal(folder.toString())).hasMessageContaining("There is no profile");
    assertThat(refusal("a\0b")).hasMessageContaining("can't be read");
    assertThat(refusal(write("big.json", " ".repeat(1 << 21)).toString()))
        .hasMessageContaining("larger than 1 MiB");
    assertThat(refusal("strict").file()).isNull();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static ProfileException refusal(String nameOrPath) {
    ProfileException refusal =
        catchThrowableOfType(ProfileException.class, () -> ProfileLoader.load(nameOrPath));
    assertThat(refusal).as(nameOrPath).isNotNull();
    return refusal;
  }
}
