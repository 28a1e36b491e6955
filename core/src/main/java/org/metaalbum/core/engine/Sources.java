package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.FilesSource;
import org.metaalbum.core.source.FolderSource;

/** Opens what is to be checked. */
final class Sources {

  private Sources() {}

  /**
   * Opens a dataset.
   *
   * @throws IOException if it can't be opened
   */
  static DatasetSource dataset(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return new FolderSource(place);
    }
    throw new IOException("zips can't be read yet");
  }

  /**
   * Opens what stands beside datasets.
   *
   * @throws IOException if it can't be opened
   */
  static DatasetSource beside(Input.Beside beside) throws IOException {
    return beside.folder() == null
        ? new FilesSource(beside.files())
        : new FolderSource(beside.folder(), Set.copyOf(beside.taken()));
  }
}
