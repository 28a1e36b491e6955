package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the content of each file by its local header (APPNOTE.TXT 6.3.10, section 4.3.7), and holds
 * that against what the central directory says.
 */
final class ZipHeaders {

  private static final int FIXED = 30;
  private static final int SIGNATURE = 0x04034B50;

  private final FileChannel channel;
  private final long end;
  private final List<ArchiveDefect> defects;
  private final Map<String, ZipPlace> places = new HashMap<>();

  /** The furthest byte that an entry before this one uses, and that entry. */
  private long used;

  private String user = "";

  private final List<ZipName> otherNames = new ArrayList<>();

  /**
   * @param end where the central directory starts
   * @param defects gets what is wrong
   */
  ZipHeaders(FileChannel channel, long end, List<ArchiveDefect> defects) {
    this.channel = channel;
    this.end = end;
    this.defects = defects;
  }

  /** The places of these files; without those whose bytes can't be had. */
  Map<String, ZipPlace> places(Map<String, ZipRecord> files) throws IOException {
    List<Map.Entry<String, ZipRecord>> inOrder = new ArrayList<>(files.entrySet());
    // In the order in which they stand in the file, which is how disks are read fastest.
    inOrder.sort(
        Comparator.comparingLong((Map.Entry<String, ZipRecord> file) -> file.getValue().offset())
            .thenComparing(Map.Entry::getKey));
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
    ByteBuffer header = header(entry);
    if (header == null || header.getInt(0) != SIGNATURE) {
      return damaged(path, "there is no entry where the central directory says");
    }
    long data = entry.offset() + FIXED + ZipRecord.u16(header, 26) + ZipRecord.u16(header, 28);
    if (entry.packed() < 0 || entry.size() < 0 || entry.packed() > end - data) {
      return damaged(path, "its data would reach beyond the end of the zip");
    }
    boolean deflated = entry.method() == ZipRecord.DEFLATED;
    if (entry.offset() < used) {
      defects.add(new ArchiveDefect(ArchiveDefect.Kind.OVERLAPS, path, user));
      return null;
    }
    used = data + entry.packed();
    user = path;
    byte[] name = Arrays.copyOfRange(header.array(), FIXED, header.capacity());
    if (!Arrays.equals(name, entry.rawName())) {
      defects.add(new ArchiveDefect(ArchiveDefect.Kind.CONTRADICTS, path, "name"));
      otherNames.add(ZipName.of(entry.named(name)));
      return null;
    }
    String contradiction = contradiction(entry, header);
    if (contradiction != null) {
      defects.add(new ArchiveDefect(ArchiveDefect.Kind.CONTRADICTS, path, contradiction));
    }
    if (!deflated && entry.packed() != entry.size()) {
      return damaged(
          path,
          "it is stored in %s bytes and declares %s".formatted(entry.packed(), entry.size()));
    }
    return new ZipPlace(data, entry.packed(), entry.size(), entry.crc(), deflated);
  }

  private @Nullable ZipPlace damaged(String path, String detail) {
    defects.add(new ArchiveDefect(ArchiveDefect.Kind.DAMAGED, path, detail));
    return null;
  }

  /** The local header and its name; null if the zip doesn't have them. */
  private @Nullable ByteBuffer header(ZipRecord entry) throws IOException {
    if (entry.offset() < 0 || entry.offset() > end - FIXED) {
      return null;
    }
    ByteBuffer header = read(entry.offset(), FIXED + entry.rawName().length);
    int length = FIXED + ZipRecord.u16(header, 26);
    if (length > header.capacity()) {
      header = read(entry.offset(), length);
    }
    byte[] exactly = Arrays.copyOf(header.array(), Math.min(length, header.capacity()));
    return ByteBuffer.wrap(exactly).order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer read(long offset, int length) throws IOException {
    byte[] bytes = new ChannelSlice(channel, offset, length).readNBytes(length);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** What else the two headers disagree about; null if they agree. Zeros and ones mean: see there. */
  private static @Nullable String contradiction(ZipRecord entry, ByteBuffer header) {
    if (ZipRecord.u16(header, 8) != entry.method()) {
      return "compression method";
    }
    if (entry.hasDescriptor()) {
      return null;
    }
    if (differs(ZipRecord.u32(header, 14), entry.crc())) {
      return "checksum";
    }
    boolean size =
        differs(ZipRecord.u32(header, 18), entry.packed())
            || differs(ZipRecord.u32(header, 22), entry.size());
    return size ? "size" : null;
  }

  private static boolean differs(long local, long central) {
    return local != 0 && local != ZipRecord.IN_ZIP64 && local != central;
  }
}
