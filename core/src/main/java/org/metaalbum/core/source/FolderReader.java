package org.metaalbum.core.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of a folder with as few calls of the system as can be: open, one read, close, where a
 * file is as large as it was when it was listed. The folder of the last file stays open.
 */
final class FolderReader implements EntryReader {

  private final Path root;
  private final Function<Entry, @Nullable Path> detours;

  /** What the JDK does not have to copy once more, nor to allocate for each file. */
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

  private @Nullable OpenFolder folder;

  /** Where that is. */
  private String folderPath = "";

  /**
   * @param root the dataset's own folder
   * @param detours where to find an entry whose path string doesn't lead to it; null for all others
   */
  FolderReader(Path root, Function<Entry, @Nullable Path> detours) {
    this.root = root;
    this.detours = detours;
  }

  @Override
  public int read(Entry entry, byte[] into) throws IOException {
    try (SeekableByteChannel channel = open(entry)) {
      int length = 0;
      while (length < into.length) {
        buffer.clear().limit(Math.min(buffer.capacity(), into.length - length));
        int count = channel.read(buffer);
        if (count < 0) {
          break;
        }
        boolean full = !buffer.hasRemaining();
        buffer.flip().get(into, length, count);
        length += count;
        // Less than there was room for, and all that was listed: it needs no look for the end.
        if (!full && length == entry.size()) {
          break;
        }
      }
      return length;
    }
  }

  private SeekableByteChannel open(Entry entry) throws IOException {
    Path detour = detours.apply(entry);
    if (detour != null) {
      return Files.newByteChannel(detour, OpenFolder.READ);
    }
    if (folder == null || !entry.isIn(folderPath)) {
      close();
      folderPath = entry.folder();
      folder = OpenFolder.of(root, folderPath);
    }
    return folder.open(entry.name());
  }

  @Override
  public void close() {
    OpenFolder last = folder;
    folder = null;
    if (last != null) {
      try {
        last.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
