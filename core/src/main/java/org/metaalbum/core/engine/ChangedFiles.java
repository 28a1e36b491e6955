package org.metaalbum.core.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files that changed, where only what they touch shall be checked.
 *
 * @param ref what they changed since, as the user calls it
 * @param files their real paths, absolute, with those that are gone
 */
public record ChangedFiles(String ref, Set<Path> files) {

  public ChangedFiles {
    files = Set.copyOf(files);
  }

  /** Whether one of them is this file, or stands in this folder. */
  boolean touch(Path place) {
    Path real = real(place);
    return files.stream().anyMatch(file -> file.startsWith(real));
  }

  private static Path real(Path place) {
    try {
      return place.toRealPath();
    } catch (IOException gone) {
      return place.toAbsolutePath().normalize();
    }
  }
}
