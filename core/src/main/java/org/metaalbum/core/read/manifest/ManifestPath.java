package org.metaalbum.core.read.manifest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns the name in a line of a manifest into a path. */
public final class ManifestPath {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*", Pattern.DOTALL);

  private ManifestPath() {}

  /**
   * The path that a name stands for, without {@code .} and {@code ..}.
   *
   * @param folder where the manifest stands, relative to what is checked; empty for its root
   * @param name relative to that folder, with {@code /}
   * @return the path relative to what is checked; empty if the name leads out of it
   */
  public static Optional<String> resolve(String folder, String name) {
    if (name.startsWith("/") || name.startsWith("\\\\") || DRIVE.matcher(name).matches()) {
      return Optional.empty();
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + "/" + name).split("/", -1)) {
      if (step.equals("..")) {
        if (steps.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
