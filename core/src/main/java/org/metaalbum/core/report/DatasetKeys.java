package org.metaalbum.core.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names what is checked so that two runs can be compared, however their PATHs were written: a PATH
 * is called by its last name ({@code ./x}, {@code x/} and {@code /data/x} are all {@code x}), and
 * what is in it by the path below it ({@code x/PRT_Mini}). If two PATHs have the same last name,
 * they get the name of the folder in front of it too, as far as that tells them apart.
 */
public final class DatasetKeys {

  private final Set<List<String>> roots = new LinkedHashSet<>();

  /**
   * @param roots the PATHs as they were given
   */
  public DatasetKeys(Collection<String> roots) {
    roots.forEach(root -> this.roots.add(names(root)));
  }

  /** The key of a PATH. */
  public String of(String root) {
    List<String> names = names(root);
    int length = 1;
    while (length < names.size() && !isAlone(names, length)) {
      length++;
    }
    return tail(names, length);
  }

  /** The key of something that was found in a PATH. */
  public String of(String root, String path) {
    if (path.equals(root)) {
      return of(root);
    }
    String folder = root.endsWith("/") ? root : root + "/";
    String below = path.startsWith(folder) ? path.substring(folder.length()) : tail(names(path), 1);
    return of(root) + "/" + below;
  }

  private boolean isAlone(List<String> names, int length) {
    String tail = tail(names, length);
    return roots.stream()
        .noneMatch(other -> !other.equals(names) && tail(other, length).equals(tail));
  }

  private static String tail(List<String> names, int length) {
    return String.join("/", names.subList(Math.max(0, names.size() - length), names.size()));
  }

  /** The names that lead to a path; the text itself if there are none. */
  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    try {
      Path.of(path).toAbsolutePath().normalize().forEach(name -> names.add(name.toString()));
    } catch (InvalidPathException noPath) {
      // It can't be opened either, and the report says so.
      names.add(path);
    }
    return names.isEmpty() ? List.of(path) : names;
  }
}
