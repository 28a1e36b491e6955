package org.metaalbum.core.read.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If these fail, a manifest makes us look at files outside of what is checked. */
class ManifestPathTest {

  @ParameterizedTest
  @CsvSource({
    "'', images/a.jpg, images/a.jpg",
    "'', ./images//./a.jpg, images/a.jpg",
    "'', images/../labels.csv, labels.csv",
    "images, a.jpg, images/a.jpg",
    "images, ../labels.csv, labels.csv",
    "'', 'images/..a.jpg', 'images/..a.jpg'",
  })
  void aNameIsRelativeToTheFolderOfItsManifest(String folder, String name, String path) {
    assertThat(ManifestPath.resolve(folder, name)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../x",
        "../../x",
        "a/../../images/x",
        "C:\\x",
        "c:/x",
        "\\\\server\\x",
        ".."
      })
  void aNameThatLeadsOutHasNoPath(String name) {
    assertThat(ManifestPath.resolve("", name)).isEmpty();
  }
}
