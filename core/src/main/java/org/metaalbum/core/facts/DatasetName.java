package org.metaalbum.core.facts;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a dataset's folder or zip tells.
 *
 * @param label the name, without {@code .zip}
 * @param stem the part before the version: what the versions of one dataset have in common
 * @param version the version; null if the name tells none
 */
public record DatasetName(String label, String stem, @Nullable Version version) {

  private static final String ZIP = ".zip";

  /** Reads a name such as {@code PRT_Mini} or {@code PRT_Mini.zip}; case does not matter. */
  public static DatasetName of(String fileName) {
    String label =
        isZip(fileName) ? fileName.substring(0, fileName.length() - ZIP.length()) : fileName;
    String lower = label.toLowerCase(Locale.ROOT);
    for (Version version : Version.values()) {
      String suffix = "_" + version.label().toLowerCase(Locale.ROOT);
      if (lower.endsWith(suffix) && lower.length() > suffix.length()) {
        return new DatasetName(
            label, label.substring(0, label.length() - suffix.length()), version);
      }
    }
    return new DatasetName(label, label, null);
  }

  /** Whether this is the name of a zip. */
  public static boolean isZip(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(ZIP);
  }

  /** Where it stands among the versions, from 1 for Micro; 0 if the name tells none. */
  public int size() {
    return version == null ? 0 : 1 + List.of(Version.values()).indexOf(version);
  }

  /** The stem in the form in which the versions of one dataset agree. */
  public String key() {
    return stem.toLowerCase(Locale.ROOT);
  }
}
