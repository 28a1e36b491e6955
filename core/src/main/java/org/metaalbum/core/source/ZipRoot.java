package org.metaalbum.core.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where in a zip the dataset is: at the top, or in the folder at the top. Where that only holds
 * another folder it is in there.
 *
 * @param folder the path of that folder; empty if the dataset is at the top
 * @param others further folders at the top, which are left out, ordered by name
 */
record ZipRoot(String folder, List<String> others) {

  private static final Set<String> PARTS = Set.of("info.json", "labels.csv", "images");

  /** How many folders a dataset is looked for in, one inside the other. */
  private static final int DEEPEST = 4;

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
        chosen.isEmpty() ? chosen : innermost(chosen, folders, files),
        candidates.stream().filter(folder -> !folder.equals(chosen)).toList());
  }

  /** Goes down as long as a folder holds one folder and nothing else. */
  private static String innermost(String top, Set<String> folders, Set<String> files) {
    String folder = top;
    for (int depth = 1; depth < DEEPEST; depth++) {
      List<String> children = children(folder, folders).limit(2).toList();
      boolean onlyOne = children.size() == 1 && children(folder, files).findAny().isEmpty();
      if (!onlyOne || PARTS.contains(nameIn(folder, children.get(0)).toLowerCase(Locale.ROOT))) {
        break;
      }
      folder = children.get(0);
    }
    return folder;
  }

  private static Stream<String> children(String folder, Set<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(folder + "/"))
        .filter(path -> path.indexOf('/', folder.length() + 1) < 0);
  }

  private static String nameIn(String folder, String path) {
    return path.substring(folder.length() + 1);
  }

  /** Whether the dataset's folder is not at the top itself. */
  boolean isDeep() {
    return folder.indexOf('/') >= 0;
  }

  /** The name of the folder at the top that the dataset is in. */
  String topFolder() {
    return top(folder);
  }

  /** Whether something is in the folder of the dataset. */
  boolean holds(String path) {
    return folder.isEmpty() || path.startsWith(folder + "/");
  }

  /** Whether something is at the top, but neither the dataset nor in one of the other folders. */
  boolean standsBeside(String path) {
    String top = top(path);
    return !holds(path) && !top.equals(topFolder()) && !others.contains(top);
  }

  private static String top(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
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
