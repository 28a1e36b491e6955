package org.metaalbum.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, a baseline is lost on who writes a path in another way. */
class DatasetKeysTest {

  @ParameterizedTest
  @ValueSource(strings = {"x", "./x", "x/", "a/../x", "/data/album/x", "x/."})
  void aPathIsCalledByItsLastName(String path) {
    DatasetKeys keys = new DatasetKeys(List.of(path));
    assertThat(keys.of(path)).isEqualTo("x");
    assertThat(keys.of(path, path + (path.endsWith("/") ? "" : "/") + "new/PRT_Mini"))
        .isEqualTo("x/new/PRT_Mini");
  }

  @Test
  void twoPathsOfOneNameAreToldApart() {
    DatasetKeys keys = new DatasetKeys(List.of("/a/new/x", "/b/new/x", "/b/y"));
    assertThat(keys.of("/a/new/x")).isEqualTo("a/new/x");
    assertThat(keys.of("/b/new/x")).isEqualTo("b/new/x");
    assertThat(keys.of("/b/y")).isEqualTo("y");
  }

  @Test
  void twoWaysToOnePlaceHaveOneKey() {
    DatasetKeys keys = new DatasetKeys(List.of("x", "./x/"));
    assertThat(keys.of("x")).isEqualTo("x").isEqualTo(keys.of("./x/"));
  }

  @Test
  void versionsThatWereGivenOneByOneAreBelowTheirFamily() {
    DatasetKeys keys = new DatasetKeys(List.of("PRT"));
    assertThat(keys.of("PRT", "some/where/PRT_Mini.zip")).isEqualTo("PRT/PRT_Mini.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "a\0b"})
  void whatHasNoNameHasAKeyAllTheSame(String path) {
    assertThat(new DatasetKeys(List.of(path)).of(path)).isNotNull();
  }
}
