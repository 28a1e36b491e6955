package org.metaalbum.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metaalbum.core.engine.ChangedFiles;

/**
 * Asks {@code git} what changed since a commit: all in which the working tree, with what is not
 * committed or not even added yet, differs from the last common ancestor of that commit and HEAD.
 * That is what a pull request shows. Submodules are left out.
 */
final class GitChanges {

  private static final String OPTION = "--changed-since";

  /** Hooks get these of git, and they would tell it of another repository or index. */
  private static final List<String> OF_HOOKS =
      List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR");

  private final String ref;
  private final Set<Path> files = new HashSet<>();

  private GitChanges(String ref) {
    this.ref = ref;
  }

  /**
   * What changed in the repositories that hold these paths.
   *
   * @throws GitException if git doesn't say
   */
  static ChangedFiles since(String ref, List<String> paths) throws GitException {
    GitChanges changes = new GitChanges(ref);
    Set<String> roots = new HashSet<>();
    for (String path : paths) {
      roots.add(root(path));
    }
    for (String root : roots) {
      changes.add(root);
    }
    return new ChangedFiles(ref, changes.files);
  }

  /** The root of the repository that holds a path. */
  private static String root(String path) throws GitException {
    Path folder = folder(path);
    Answer answer = git(folder, "rev-parse", "--show-toplevel");
    if (!answer.isGood() || answer.text().isBlank()) {
      throw new GitException(
          "%s needs a git repository, and %s is in none (git says: %s)"
              .formatted(OPTION, path, answer.complaint()));
    }
    return answer.text().stripTrailing();
  }

  /** The folder of a path, or the next one above it that is there. */
  private static Path folder(String path) throws GitException {
    try {
      Path folder = Path.of(path).toAbsolutePath().normalize();
      while (!Files.isDirectory(folder)) {
        Path above = folder.getParent();
        if (above == null) {
          return folder;
        }
        folder = above;
      }
      return folder;
    } catch (InvalidPathException e) {
      throw new GitException("'" + path + "' is no path of this system");
    }
  }

  private void add(String root) throws GitException {
    Path folder = Path.of(root);
    if (!git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", ref + "^{commit}")
        .isGood()) {
      throw new GitException(
          ("%s: there is no commit '%s' in %s. Is the name right, and was it fetched? In GitHub"
                  + " Actions, give actions/checkout 'fetch-depth: 0'")
              .formatted(OPTION, ref, root));
    }
    Answer base = git(folder, "merge-base", "--end-of-options", ref, "HEAD");
    if (!base.isGood()) {
      throw new GitException(
          ("%s: '%s' and HEAD have no common commit in %s. A shallow clone lacks it; in GitHub"
                  + " Actions, give actions/checkout 'fetch-depth: 0'")
              .formatted(OPTION, ref, root));
    }
    String commit = base.text().strip();
    addAll(
        folder,
        git(
            folder,
            "diff",
            "--name-only",
            "-z",
            "--no-renames",
            "--no-ext-diff",
            "--ignore-submodules=all",
            commit,
            "--"));
    addAll(folder, git(folder, "ls-files", "--others", "--exclude-standard", "-z"));
  }

  private void addAll(Path root, Answer names) throws GitException {
    if (!names.isGood()) {
      throw new GitException("%s: git failed: %s".formatted(OPTION, names.complaint()));
    }
    for (String name : names.text().split("\0", -1)) {
      if (!name.isEmpty()) {
        files.add(root.resolve(name));
      }
    }
  }

  /**
   * What git said.
   *
   * @param code its exit code
   * @param text what it printed
   * @param complaint what it printed on standard error
   */
  private record Answer(int code, String text, String complaint) {

    boolean isGood() {
      return code == 0;
    }
  }

  private static Answer git(Path folder, String... arguments) throws GitException {
    // Neither a file system monitor nor another program of the repository's own shall run.
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      Path complaints = Files.createTempFile("album-check", ".err");
      try {
        ProcessBuilder builder =
            new ProcessBuilder(command)
                .directory(folder.toFile())
                // Not a pipe: one that nobody reads would stop git when it is full.
                .redirectError(complaints.toFile());
        builder.environment().keySet().removeAll(OF_HOOKS);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return new Answer(code, text, Files.readString(complaints).strip());
      } finally {
        Files.delete(complaints);
      }
    } catch (IOException e) {
      throw new GitException(OPTION + " needs git, and it can't be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GitException(OPTION + ": interrupted");
    }
  }
}
