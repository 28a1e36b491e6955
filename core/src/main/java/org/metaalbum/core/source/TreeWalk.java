package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;

/**
 * Looks at all files, folders and links below some paths, and makes a {@link TreeState} of their
 * names, kinds, sizes and times. {@code st_ctime} is among them, which no program can set back. A
 * link counts with where it leads.
 *
 * <p>It is the whole work of a run that finds nothing changed, so it makes no object that it can do
 * without: what is found is added up, and so needs no order.
 */
public final class TreeWalk {

  /** So many names of a folder are looked at in one go, beside others if there are more. */
  private static final int CHUNK = 1024;

  /** Few, since each is looked up by name for each file. */
  private static final String LOOKED_AT = "unix:mode,size,lastModifiedTime,ctime";

  /** What a file is, in its mode (POSIX, {@code S_IFMT}). */
  private static final int KIND = 0170000;

  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  private static final LinkOption[] FOLLOW = {};
  private static final LinkOption[] NO_FOLLOW = {LinkOption.NOFOLLOW_LINKS};

  private final RunStart start;
  private final Deque<Folder> open = new ArrayDeque<>();
  private long high;
  private long low;

  private TreeWalk(RunStart start) {
    this.start = start;
  }

  /**
   * The state of all that is there now.
   *
   * @param roots files and folders
   * @param start when this run began
   * @return nothing if something can't be looked at, or has changed so recently that it may change
   *     unseen
   */
  public static Optional<TreeState> state(List<Path> roots, RunStart start) {
    TreeWalk walk = new TreeWalk(start);
    try {
      for (int i = 0; i < roots.size(); i++) {
        walk.root(i, roots.get(i));
      }
      return Optional.of(new TreeState(walk.high, walk.low));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  private void root(int number, Path root) throws IOException {
    Path real = root.toRealPath();
    StateHash hash = new StateHash().add(number).add(real.toString(), 0);
    TreeState place = hash.state();
    if (look(real, FOLLOW, hash) == FOLDER) {
      open.push(new Folder(real, place));
    }
    add(hash.state());
    while (!open.isEmpty()) {
      walk(open.pop());
    }
  }

  private void walk(Folder folder) throws IOException {
    List<IoTask<Looked>> tasks = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.path())) {
      List<Path> children = new ArrayList<>(CHUNK);
      for (Path child : stream) {
        children.add(child);
        if (children.size() == CHUNK) {
          IoTask<Looked> task = looks(folder, children);
          tasks.add(task);
          // Names come from the system one by one; the look at each takes longer.
          ForkJoinPool.commonPool().execute(task);
          children = new ArrayList<>(CHUNK);
        }
      }
      tasks.add(looks(folder, children));
      for (IoTask<Looked> task : tasks) {
        task.run(); // unless somebody does so already
      }
      for (IoTask<Looked> task : tasks) {
        Looked looked = task.result();
        add(looked.sum());
        open.addAll(looked.folders());
      }
    } catch (DirectoryIteratorException wrapped) {
      throw wrapped.getCause();
    } finally {
      // Nothing that is not wanted any more shall keep a processor from the check.
      for (IoTask<Looked> task : tasks) {
        task.cancel(false);
      }
    }
  }

  private void add(TreeState part) {
    high += part.high();
    low += part.low();
  }

  private IoTask<Looked> looks(Folder folder, List<Path> children) {
    return new IoTask<>(() -> looked(folder, children));
  }

  private Looked looked(Folder folder, List<Path> children) throws IOException {
    List<Folder> folders = new ArrayList<>();
    StateHash hash = new StateHash();
    long sumHigh = 0;
    long sumLow = 0;
    for (Path child : children) {
      String path = child.toString();
      hash.begin(folder.place()).add(path, path.lastIndexOf('/') + 1);
      TreeState place = hash.state();
      int kind = look(child, NO_FOLLOW, hash);
      if (kind == LINK) {
        lookBehind(child, hash);
      } else if (kind == FOLDER) {
        folders.add(new Folder(child, place));
      }
      TreeState state = hash.state();
      sumHigh += state.high();
      sumLow += state.low();
    }
    return new Looked(new TreeState(sumHigh, sumLow), folders);
  }

  /** Looks at one thing, and adds its kind, its size and its times; gives its kind. */
  private int look(Path path, LinkOption[] links, StateHash hash) throws IOException {
    Map<String, Object> found = Files.readAttributes(path, LOOKED_AT, links);
    long modified = nanoseconds(found, "lastModifiedTime");
    long changed = nanoseconds(found, "ctime");
    if (!start.isSettled(Math.max(modified, changed))) {
      throw new IOException(path + " changed just now");
    }
    int kind = (Integer) Objects.requireNonNull(found.get("mode")) & KIND;
    long size = (Long) Objects.requireNonNull(found.get("size"));
    hash.add(kind).add(size).add(modified).add(changed);
    return kind;
  }

  private static long nanoseconds(Map<String, Object> attributes, String name) {
    return ((FileTime) Objects.requireNonNull(attributes.get(name))).to(TimeUnit.NANOSECONDS);
  }

  private void lookBehind(Path link, StateHash hash) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException nowhere) {
      hash.add(0);
      return;
    }
    look(target, FOLLOW, hash.add(target.toString(), 0));
  }

  /**
   * @param path where it is
   * @param place the hash of its name and of those that lead to it
   */
  private record Folder(Path path, TreeState place) {}

  /**
   * What names of a folder turned out to be.
   *
   * @param sum of their hashes
   * @param folders those of them that are walked into
   */
  private record Looked(TreeState sum, List<Folder> folders) {}
}
