package org.metaalbum.core.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in a zip the dataset is: at the top, or in the folder at the top.
 *
 * @param folder the name of that folder; empty if the dataset is at the top
 * @param others further folders at the top, which are left out, ordered by name
 */
record ZipRoot(String folder, List<String> others) {

  private static final Set<String> PARTS = Set.of("info.json", "labels.csv", "images");

  /**
   * Finds the dataset. Of several folders it is the one with the name of the zip, or else the first
   * with an info.json or labels.csv, or else the first.
   *
   * @param folders the paths of all folders
   * @param files the paths of all files
   * @param zipName the name of the zip without {@code .zip}
   */
  static ZipRoot find(Set<String> folders, Set<String> files, String zipName) {
    boolean partAtTop =
        Stream.concat(folders.stream(), files.stream())
            .anyMatch(path -> PARTS.contains(path.toLowerCase(Locale.ROOT)));
    List<String> candidates =
        folders.stream().filter(folder -> !partAtTop && isCandidate(folder)).sorted().toList();
    String chosen =
        candidates.stream()
            .min(
                Comparator.comparing((String folder) -> !folder.equals(zipName))
                    .thenComparing(folder -> !folder.equalsIgnoreCase(zipName))
                    .thenComparing(folder -> !isDataset(folder, files))
                    .thenComparing(Comparator.naturalOrder()))
            .orElse("");
    return new ZipRoot(
        chosen, candidates.stream().filter(folder -> !folder.equals(chosen)).toList());
  }

  /** Whether something is in the folder of the dataset. */
  boolean holds(String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  /** Whether something is at the top, but neither the dataset nor in one of the other folders. */
  boolean standsBeside(String path) {
    int slash = path.indexOf('/');
    String top = slash < 0 ? path : path.substring(0, slash);
    return !holds(path) && !top.equals(folder) && !others.contains(top);
  }

  /**
   * The path in the dataset. What stands beside its folder is judged as if it stood in it; what is
   * in another folder keeps the path that it has in the zip.
   */
  String pathInDataset(String path) {
    return !folder.isEmpty() && holds(path) ? path.substring(folder.length() + 1) : path;
  }

  /** Hidden folders and those of macOS are never the dataset. */
  private static boolean isCandidate(String path) {
    return path.indexOf('/') < 0 && !path.startsWith(".") && !path.equals("__MACOSX");
  }

  private static boolean isDataset(String folder, Set<String> files) {
    return files.contains(folder + "/info.json") || files.contains(folder + "/labels.csv");
  }
}
