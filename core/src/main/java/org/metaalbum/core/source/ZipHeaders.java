package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.source.ArchiveDefect.Kind;

/**
 * Finds the content of each file of a zip by its local header, and holds that header against what
 * the central directory says.
 */
final class ZipHeaders {

  private final FileChannel channel;
  private final long end;
  private final List<ArchiveDefect> defects;
  private final List<ZipName> otherNames = new ArrayList<>();

  /** Where the content of the file before this one ends, and that file. */
  private long used;

  private String user = "";

  /**
   * @param end where the central directory starts, and content must have ended
   * @param defects gets what is wrong
   */
  ZipHeaders(FileChannel channel, long end, List<ArchiveDefect> defects) {
    this.channel = channel;
    this.end = end;
    this.defects = defects;
  }

  /** The places of these files, by path; without those whose bytes can't be had. */
  Map<String, ZipPlace> places(Map<String, ZipRecord> files) throws IOException {
    List<Map.Entry<String, ZipRecord>> inOrder = new ArrayList<>(files.entrySet());
    // In the order in which they stand in the file, which is how disks are read fastest.
    inOrder.sort(
        Comparator.comparingLong((Map.Entry<String, ZipRecord> file) -> file.getValue().offset())
            .thenComparing(Map.Entry::getKey));
    Map<String, ZipPlace> places = new HashMap<>();
    for (var file : inOrder) {
      ZipPlace place = place(file.getKey(), file.getValue());
      if (place != null) {
        places.put(file.getKey(), place);
      }
    }
    return places;
  }

  /** What local headers call files that have another name in the directory. */
  List<ZipName> otherNames() {
    return otherNames;
  }

  private @Nullable ZipPlace place(String path, ZipRecord entry) throws IOException {
    ZipLocalHeader header = ZipLocalHeader.read(channel, entry);
    if (header == null) {
      return without(Kind.DAMAGED, path, "there is no entry where the central directory says");
    }
    if (entry.packed() < 0 || entry.size() < 0 || entry.packed() > end - header.data()) {
      return without(Kind.DAMAGED, path, "its data would reach beyond the end of the zip");
    }
    if (entry.offset() < used) {
      return without(Kind.OVERLAPS, path, user);
    }
    used = header.data() + entry.packed();
    user = path;
    if (header.isOfAnotherName(entry)) {
      otherNames.add(ZipName.of(entry.named(header.name())));
      return without(Kind.CONTRADICTS, path, "name");
    }
    String contradiction = header.contradiction(entry);
    if (contradiction != null) {
      defects.add(new ArchiveDefect(Kind.CONTRADICTS, path, contradiction));
    }
    boolean deflated = entry.method() == ZipRecord.DEFLATED;
    if (!deflated && entry.packed() != entry.size()) {
      String detail =
          "it is stored in %s bytes and declares %s".formatted(entry.packed(), entry.size());
      return without(Kind.DAMAGED, path, detail);
    }
    return new ZipPlace(header.data(), entry.packed(), entry.size(), entry.crc(), deflated);
  }

  /** Notes why a file has no place. */
  private @Nullable ZipPlace without(Kind kind, String path, String detail) {
    defects.add(new ArchiveDefect(kind, path, detail));
    return null;
  }
}
