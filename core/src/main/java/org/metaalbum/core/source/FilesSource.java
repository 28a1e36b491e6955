package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that were given one by one, as if they stood in one folder. */
public final class FilesSource implements DatasetSource {

  private final SortedMap<String, Path> files = new TreeMap<>();

  /**
   * @param given the files; of two with one name the first counts
   */
  public FilesSource(List<Path> given) {
    given.forEach(file -> files.putIfAbsent(String.valueOf(file.getFileName()), file));
  }

  @Override
  public Listing list() throws IOException {
    List<Entry> entries = new ArrayList<>();
    SortedMap<String, String> unreadable = new TreeMap<>();
    for (var file : files.entrySet()) {
      try {
        long size = Files.size(file.getValue());
        entries.add(new Entry(file.getKey(), Entry.Kind.FILE, size, true));
      } catch (IOException failure) {
        unreadable.put(file.getKey(), ReadFailure.reason(failure));
      }
    }
    return new Listing(PathOrder.sorted(entries), unreadable);
  }

  @Override
  public FileStamp stamp(Entry entry) throws IOException {
    return FileStamp.of(place(entry));
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    return Files.newInputStream(place(entry));
  }

  private Path place(Entry entry) throws IOException {
    Path file = files.get(entry.path());
    if (file == null) {
      throw new IOException("no such file");
    }
    return file;
  }
}
