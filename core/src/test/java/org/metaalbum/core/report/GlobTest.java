package org.metaalbum.core.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** If these fail, a waiver is for other files than its owner believes. */
class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "images/*.jpg, images/a.jpg, true",
    "images/*.jpg, images/.jpg, true",
    "images/*.jpg, images/sub/a.jpg, false",
    "images/*.jpg, images/a.JPG, false",
    "images/**, images/sub/a.jpg, true",
    "images/**, images, false",
    "**/a.jpg, images/sub/a.jpg, true",
    "**/a.jpg, a.jpg, false",
    "**, images/a.jpg, true",
    "*, images, true",
    "*, images/a.jpg, false",
    "a?c, abc, true",
    "a?c, a/c, false",
    "a?c, ac, false",
    "a[b]c, a[b]c, true",
    "a[b]c, abc, false",
    "info.json, info.json, true",
    "info.json, infoxjson, false",
    "info.json, info.json.bak, false",
    "***, a/b, true",
  })
  void aStarStopsAtAFolderAndTwoDoNot(String pattern, String path, boolean matches) {
    assertThat(new Glob(pattern).matches(path)).isEqualTo(matches);
  }

  @Test
  void aHostileNameDoesNotTakeForEver() {
    Glob glob = new Glob("*a".repeat(40) + "b");

    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(glob.matches("a".repeat(4000))).isFalse());
    assertThat(glob.matches("\0\uD800\n")).isFalse();
  }
}
