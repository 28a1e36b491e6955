package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A dataset in a folder of a file system. */
public final class FolderSource implements DatasetSource {

  private static final char REPLACEMENT = '\uFFFD';

  /** Made once: it is asked for with each of perhaps a million files. */
  private static final LinkOption[] NOFOLLOW = {LinkOption.NOFOLLOW_LINKS};

  /** How many files of many are told of before the others were looked at. */
  private static final int SOME = 64;

  private final Path root;
  private final Set<String> left;

  /** Whether somebody was told that there are many files. */
  private final AtomicBoolean told = new AtomicBoolean();

  /** Where to find the entries whose path string doesn't lead back to them. */
  private final Map<String, Path> detours = new ConcurrentHashMap<>();

  /**
   * @param folder the dataset's folder, or a link to it
   * @throws IOException if there is no such folder
   */
  public FolderSource(Path folder) throws IOException {
    this(folder, Set.of());
  }

  /**
   * @param folder the dataset's folder, or a link to it
   * @param left names right in the folder that are left out with all below them
   * @throws IOException if there is no such folder
   */
  public FolderSource(Path folder, Set<String> left) throws IOException {
    this.root = folder.toRealPath();
    this.left = Set.copyOf(left);
  }

  @Override
  public Listing list() throws IOException {
    return list(some -> {});
  }

  @Override
  public Listing list(Consumer<List<Entry>> someOfMany) throws IOException {
    List<Entry> entries = new ArrayList<>();
    SortedMap<String, String> unreadable = new TreeMap<>();
    Deque<Folder> open = new ArrayDeque<>();
    walk(new Folder(root, ""), entries, open, someOfMany);
    while (!open.isEmpty()) {
      Folder folder = open.pop();
      try {
        walk(folder, entries, open, someOfMany);
      } catch (IOException failure) {
        unreadable.put(
            folder.prefix().substring(0, folder.prefix().length() - 1),
            ReadFailure.reason(failure));
      }
    }
    return new Listing(PathOrder.sorted(entries), unreadable);
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    // A link that replaced the file since the listing must not lead us out of the dataset. Its
    // folders are not held open for it: a manifest of 200,000 files took 1.39 times as long so.
    return Files.newInputStream(place(entry), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public FileStamp stamp(Entry entry) throws IOException {
    return FileStamp.of(place(entry));
  }

  @Override
  public EntryReader reader() {
    return new FolderReader(root, this::detour);
  }

  private Path place(Entry entry) {
    Path detour = detour(entry);
    return detour != null ? detour : root.resolve(entry.path());
  }

  /** Where to find a file whose path string doesn't lead to it; null for nearly all. */
  private @Nullable Path detour(Entry entry) {
    return detours.isEmpty() ? null : detours.get(entry.path());
  }

  /**
   * What stands right in the folder, ordered by path.
   *
   * @throws IOException if it can't be listed
   */
  public List<Entry> children() throws IOException {
    List<Entry> entries = new ArrayList<>();
    walk(new Folder(root, ""), entries, new ArrayDeque<>(), some -> {});
    return PathOrder.sorted(entries);
  }

  private void walk(
      Folder folder, List<Entry> entries, Deque<Folder> open, Consumer<List<Entry>> someOfMany)
      throws IOException {
    FolderNames.Look<Looked> look =
        children -> {
          if (children.size() == FolderNames.CHUNK && told.compareAndSet(false, true)) {
            someOfMany.accept(looked(folder, children.subList(0, SOME)).entries());
          }
          return looked(folder, children);
        };
    for (Looked looked : FolderNames.look(folder.path(), look)) {
      entries.addAll(looked.entries());
      looked.folders().forEach(open::push);
    }
  }

  private Looked looked(Folder folder, List<Path> children) throws IOException {
    Looked looked = new Looked(new ArrayList<>(children.size()), new ArrayList<>());
    for (Path child : children) {
      if (folder.prefix().isEmpty() && left.contains(String.valueOf(child.getFileName()))) {
        continue;
      }
      Entry entry = entry(folder, child);
      looked.entries().add(entry);
      if (entry.isFolder()) {
        looked.folders().add(new Folder(child, entry.path() + "/"));
      }
    }
    return looked;
  }

  private Entry entry(Folder folder, Path child) throws IOException {
    String name = String.valueOf(child.getFileName());
    boolean unicode = name.indexOf(REPLACEMENT) < 0;
    String path = folder.prefix() + (unicode ? name : percentEncoded(child));
    if (!unicode || detours.containsKey(folder.prefix())) {
      detours.put(path, child);
    }
    BasicFileAttributes attributes =
        Files.readAttributes(child, BasicFileAttributes.class, NOFOLLOW);
    if (attributes.isSymbolicLink()) {
      return link(path, child, unicode);
    }
    if (attributes.isDirectory()) {
      if (!unicode || detours.containsKey(folder.prefix())) {
        detours.put(path + "/", child);
      }
      return new Entry(path, Entry.Kind.FOLDER, 0, unicode);
    }
    return attributes.isRegularFile()
        ? new Entry(path, Entry.Kind.FILE, attributes.size(), unicode)
        : new Entry(path, Entry.Kind.SPECIAL, 0, unicode);
  }

  private Entry link(String path, Path link, boolean unicode) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(root)) {
        return new Entry(path, Entry.Kind.LINK_OUTSIDE, 0, unicode);
      }
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        return new Entry(path, Entry.Kind.LINK_TO_FOLDER, 0, unicode);
      }
      if (!attributes.isRegularFile()) {
        return new Entry(path, Entry.Kind.SPECIAL, 0, unicode);
      }
      detours.put(path, target);
      return new Entry(path, Entry.Kind.LINK_TO_FILE, attributes.size(), unicode);
    } catch (IOException nowhere) {
      return new Entry(path, Entry.Kind.LINK_DANGLING, 0, unicode);
    }
  }

  /** The name with the bytes that are not UTF-8 as {@code %FF}; the URI is what shows them. */
  private static String percentEncoded(Path child) {
    String raw = child.toUri().getRawPath();
    String trimmed = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  /**
   * @param path where it is
   * @param prefix its path in the dataset with a {@code /} behind; empty for the root
   */
  private record Folder(Path path, String prefix) {}

  /**
   * What names of a folder turned out to be.
   *
   * @param entries what they are
   * @param folders those of them that are walked into
   */
  private record Looked(List<Entry> entries, List<Folder> folders) {}
}
