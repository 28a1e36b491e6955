package org.metaalbum.core.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metaalbum.fixtures.DatasetBuilder;
import org.metaalbum.fixtures.DatasetSpec;
import org.metaalbum.fixtures.ZipModel;

/** If this fails, who takes a look at some images closes the dataset for all others. */
class ListedSourceTest {

  @TempDir private Path temp;

  @Test
  void holdsTheGivenFilesAloneAndLeavesTheSourceOpen() throws IOException {
    ZipModel.of(DatasetBuilder.build(DatasetSpec.small()), "TOY").write(temp.resolve("TOY.zip"));
    try (ZipSource zip = new ZipSource(temp.resolve("TOY.zip"), 64 << 20)) {
      Entry image =
          zip.list().entries().stream()
              .filter(entry -> entry.isIn("images"))
              .findFirst()
              .orElseThrow();

      for (int visit = 0; visit < 2; visit++) {
        try (ListedSource listed = new ListedSource(zip, List.of(image))) {
          assertThat(listed.list().entries()).containsExactly(image);
          try (InputStream in = listed.open(image)) {
            assertThat(in.readAllBytes()).hasSize(Math.toIntExact(image.size()));
          }
        }
      }
    }
  }
}
