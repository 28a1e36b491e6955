package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Looks at all files, folders and links below some paths, and makes a {@link TreeState} of their
 * names, kinds, sizes and times. {@code st_ctime} is among them, which no program can set back. A
 * link counts with where it leads.
 *
 * <p>It is the whole work of a run that finds nothing changed, so what is found is added up, needs
 * no order, and is not kept.
 */
public final class TreeWalk {

  /** Few, since each is looked up by name for each file. */
  private static final String LOOKED_AT = FileStamp.ATTRIBUTES + ",mode";

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
    for (Looked looked : FolderNames.look(folder.path(), children -> looked(folder, children))) {
      add(looked.sum());
      open.addAll(looked.folders());
    }
  }

  private void add(TreeState part) {
    high += part.high();
    low += part.low();
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
    FileStamp stamp = FileStamp.of(found);
    if (!start.isSettled(stamp.latest())) {
      throw new IOException(path + " changed just now");
    }
    int kind = (Integer) Objects.requireNonNull(found.get("mode")) & KIND;
    hash.add(kind).add(stamp);
    return kind;
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
