package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/** What stands right in a folder, which may be a million files, looked at by all cores. */
final class FolderNames {

  /** So many names are looked at in one go, beside others if there are more. */
  static final int CHUNK = 1024;

  /** So many chunks are listed ahead of the looks at most: names that wait are kept in memory. */
  private static final int AHEAD = 8;

  private FolderNames() {}

  /** Looks at some of the names. */
  interface Look<T> {
    T at(List<Path> children) throws IOException;
  }

  /**
   * Looks at all that stands right in a folder.
   *
   * @return what came of it, a chunk of names after the other
   * @throws IOException if the folder can't be listed, or a look fails
   */
  static <T> List<T> look(Path folder, Look<T> look) throws IOException {
    List<IoTask<T>> tasks = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      List<Path> children = new ArrayList<>();
      for (Path child : stream) {
        children.add(child);
        if (children.size() == CHUNK) {
          IoTask<T> task = task(look, children);
          tasks.add(task);
          // Names come from the system one by one; the look at each takes as long again.
          ForkJoinPool.commonPool().execute(task);
          if (tasks.size() > AHEAD) {
            tasks.get(tasks.size() - 1 - AHEAD).run(); // unless somebody does so already
          }
          children = new ArrayList<>(CHUNK);
        }
      }
      tasks.add(task(look, children));
      for (IoTask<T> task : tasks) {
        task.run(); // unless somebody does so already
      }
      List<T> results = new ArrayList<>();
      for (IoTask<T> task : tasks) {
        results.add(task.result());
      }
      return results;
    } catch (DirectoryIteratorException wrapped) {
      throw wrapped.getCause();
    } finally {
      // Nothing that is not wanted any more shall keep a processor from the check.
      for (IoTask<T> task : tasks) {
        task.cancel(false);
      }
    }
  }

  private static <T> IoTask<T> task(Look<T> look, List<Path> children) {
    return new IoTask<>(() -> look.at(children));
  }
}
