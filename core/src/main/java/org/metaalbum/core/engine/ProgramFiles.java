package org.metaalbum.core.engine;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import org.metaalbum.schema.Profile;

/**
 * Where the rules, and the profiles and lists that they use, were loaded from. They may be others
 * though the version is the same: whoever builds the program from its sources has many builds of
 * one version.
 */
final class ProgramFiles {

  private ProgramFiles() {}

  /** Two jars, or the folders of a build; empty if nobody can tell. */
  static List<Path> all() {
    List<Path> files = new ArrayList<>();
    try {
      for (Class<?> part : List.of(ProgramFiles.class, Profile.class)) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        if (source == null) {
          return List.of();
        }
        files.add(Path.of(source.getLocation().toURI()));
      }
    } catch (URISyntaxException | IllegalArgumentException noFile) {
      return List.of();
    }
    return files;
  }

  /** Tells this build from others of its version; the empty text if it was not loaded from jars. */
  static String build() {
    StringBuilder build = new StringBuilder();
    try {
      for (Path file : all()) {
        if (Files.isRegularFile(file)) {
          build.append(Files.size(file)).append('@').append(Files.getLastModifiedTime(file));
        }
      }
    } catch (IOException gone) {
      return "";
    }
    return build.toString();
  }
}
