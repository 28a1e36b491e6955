package org.metaalbum.core.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads files of a folder with as few calls of the system as can be: open, one read, close, where a
 * file is as large as it was when it was listed.
 */
final class FolderReader implements EntryReader {

  /** A link that replaced a file since the listing must not lead out of the dataset. */
  private static final Set<OpenOption> OPTIONS =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** What the JDK does not have to copy once more, nor to allocate for each file. */
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);

  private final Function<Entry, Path> places;

  /**
   * @param places where to find an entry
   */
  FolderReader(Function<Entry, Path> places) {
    this.places = places;
  }

  @Override
  public int read(Entry entry, byte[] into) throws IOException {
    try (FileChannel channel = FileChannel.open(places.apply(entry), OPTIONS)) {
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
}
