package org.metaalbum.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  private static final List<String> WORDS =
      List.of("--format", "--profile", "--fail-on", "image-missing", "MA301");

  @ParameterizedTest
  @CsvSource({
    "--fromat,--format",
    "--FORMAT,--format",
    "--profil,--profile",
    "--failon,--fail-on",
    "image_missing,image-missing",
    "IMAGE-MISSING,image-missing",
    "ma31,MA301"
  })
  void aSlipIsUnderstood(String given, String meant) {
    assertThat(DidYouMean.closest(given, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"--html", "zebra", "''"})
  void aWildGuessIsNotMade(String given) {
    assertThat(DidYouMean.closest(given, WORDS)).isEmpty();
  }
}
