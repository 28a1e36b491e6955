package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metaalbum.core.source.ArchiveDefect.Kind;

/**
 * A dataset in a zip, which is read where it is: nothing is unpacked to disk. The listing is that
 * of the folder one would have if it were, and says what is wrong with the zip.
 */
public final class ZipSource implements DatasetSource {

  private static final String EXTENSION = ".zip";

  /** Above this many times its size in the zip, a file beyond the limit is a bomb. */
  private static final int LARGEST_RATIO = 100;

  private static final int BUFFER = 1 << 16;

  private final FileStamp stamp;
  private final FileChannel channel;
  private final long limit;
  private final Listing listing;
  private final Map<String, ZipPlace> places;

  /**
   * Opens a zip, and reads its directory and the header of each entry.
   *
   * @param zip the file
   * @param limit how many bytes a file that is packed to less than a hundredth may have; larger
   *     ones are not read
   * @throws IOException if it can't be read, or is not a zip that can be used; the message is a
   *     phrase for people
   */
  public ZipSource(Path zip, long limit) throws IOException {
    this.limit = limit;
    this.stamp = FileStamp.of(zip.toRealPath());
    this.channel = FileChannel.open(zip, StandardOpenOption.READ);
    try {
      ZipDirectory.Contents directory = ZipDirectory.read(channel);
      ZipTree.Content tree =
          ZipTree.of(directory.entries(), withoutExtension(String.valueOf(zip.getFileName())));
      List<ArchiveDefect> defects = new ArrayList<>(tree.defects());
      Map<String, ZipRecord> readable = readable(tree.files(), defects);
      ZipHeaders headers = new ZipHeaders(channel, directory.start(), defects);
      this.places = headers.places(readable);
      this.listing = listing(tree, headers.otherNames(), defects);
    } catch (IOException | RuntimeException | Error failure) {
      channel.close();
      throw failure;
    }
  }

  @Override
  public Listing list() {
    return listing;
  }

  @Override
  public FileStamp stamp(Entry entry) {
    return stamp;
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    return ZipReader.open(channel, places.get(entry.path()));
  }

  @Override
  public EntryReader reader() {
    return new ZipReader(channel, places);
  }

  @Override
  public void verify(Entry entry) throws IOException {
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open(entry)) {
      while (in.read(buffer) >= 0) {
        // The stream itself holds the bytes against their checksum.
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** The files whose headers may be looked at; the others get a defect that says why not. */
  private Map<String, ZipRecord> readable(
      Map<String, ZipRecord> files, List<ArchiveDefect> defects) {
    Map<String, ZipRecord> readable = new LinkedHashMap<>();
    files.forEach(
        (path, entry) -> {
          if (entry.isLink()) {
            defects.add(new ArchiveDefect(Kind.LINK, path, "a symbolic link"));
          } else if (entry.isEncrypted()) {
            defects.add(new ArchiveDefect(Kind.ENCRYPTED, path, "encrypted"));
          } else if (entry.method() != ZipRecord.STORED && entry.method() != ZipRecord.DEFLATED) {
            defects.add(new ArchiveDefect(Kind.METHOD, path, ZipMethods.name(entry.method())));
          } else if (entry.size() > limit && entry.size() / LARGEST_RATIO > entry.packed()) {
            String detail = "%s bytes from %s".formatted(entry.size(), entry.packed());
            defects.add(new ArchiveDefect(Kind.EXPANDS, path, detail));
          } else if (!entry.isSpecial()) {
            readable.put(path, entry);
          }
        });
    return readable;
  }

  private Listing listing(
      ZipTree.Content tree, List<ZipName> otherNames, List<ArchiveDefect> defects) {
    List<Entry> entries = new ArrayList<>();
    tree.files()
        .forEach(
            (path, file) -> {
              ZipPlace place = places.get(path);
              Entry.Kind kind =
                  place != null
                      ? Entry.Kind.FILE
                      : file.isSpecial() ? Entry.Kind.SPECIAL : Entry.Kind.BLOCKED;
              long size = place != null ? place.size() : 0;
              entries.add(new Entry(path, kind, size, !tree.notUnicode().contains(path)));
            });
    for (String folder : tree.folders()) {
      entries.add(new Entry(folder, Entry.Kind.FOLDER, 0, !tree.notUnicode().contains(folder)));
    }
    // Nobody can say which name is right: a file that has the other one is not missing, either.
    Set<String> added = new HashSet<>();
    for (ZipName other : otherNames) {
      String path = tree.root().pathInDataset(other.path());
      boolean known = tree.files().containsKey(path) || tree.folders().contains(path);
      if (!known && other.obstacle().isEmpty() && added.add(path)) {
        entries.add(new Entry(path, Entry.Kind.BLOCKED, 0, true));
      }
    }
    defects.sort(Comparator.comparing(ArchiveDefect::kind).thenComparing(ArchiveDefect::path));
    return new Listing(PathOrder.sorted(entries), new TreeMap<>(), defects);
  }

  private static String withoutExtension(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)
        ? name.substring(0, name.length() - EXTENSION.length())
        : name;
  }
}
