package org.metaalbum.core.engine.exhibit;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.metaalbum.core.image.Miniature;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Thresholds;

/** A dataset that is open to look at images; by several threads. */
final class OpenRoom implements Closeable {

  private static final long LARGE = 1 << 20;

  private final DatasetSource source;
  private final Thresholds limits;
  private final Map<String, Entry> files = new HashMap<>();

  /** Large files are read one at a time, so that memory is bounded whatever the threads. */
  private final ReentrantLock large = new ReentrantLock();

  /**
   * @throws IOException if the dataset can't be opened or listed
   */
  OpenRoom(Room room, Thresholds limits) throws IOException {
    this.source = room.door().open();
    this.limits = limits;
    for (Entry entry : source.list().entries()) {
      if (entry.isReadableFile()) {
        files.put(entry.path(), entry);
      }
    }
  }

  /**
   * A small copy of an image; empty if it can't be read or decoded.
   *
   * @param side the smaller side that is needed, in pixels
   */
  Optional<Miniature> look(String path, int side) {
    Entry file = files.get(path);
    if (file == null || file.size() > limits.maximumImageBytes()) {
      return Optional.empty();
    }
    if (file.size() <= LARGE) {
      return read(file, side);
    }
    large.lock();
    try {
      return read(file, side);
    } finally {
      large.unlock();
    }
  }

  private Optional<Miniature> read(Entry file, int side) {
    try (InputStream in = source.open(file)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(file.size()));
      return Miniature.of(bytes, bytes.length, side, limits.maximumImagePixels());
    } catch (IOException | OutOfMemoryError unreadable) {
      // That it can't be read is a finding; here it is only not shown.
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
