package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.FilesSource;
import org.metaalbum.core.source.FolderSource;
import org.metaalbum.core.source.ZipSource;

/** Opens what is to be checked. */
final class Sources {

  private Sources() {}

  /**
   * Opens a dataset.
   *
   * @param place its folder or zip
   * @param limit how many bytes a file in a zip may have, if they are packed as only a bomb is
   * @throws IOException if it can't be opened
   */
  static DatasetSource dataset(Path place, long limit) throws IOException {
    return Files.isDirectory(place) ? new FolderSource(place) : new ZipSource(place, limit);
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
