package org.metaalbum.core.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the bytes of a dataset come from. Reads nothing outside the dataset, and writes nothing.
 */
public interface DatasetSource extends Closeable {

  /**
   * Everything in the dataset, ordered by path.
   *
   * @throws IOException if the dataset itself can't be listed
   */
  Listing list() throws IOException;

  /**
   * The same.
   *
   * @param someOfMany gets the first files of a folder that has many as soon as they are known, on
   *     any thread; once, or not at all
   * @throws IOException if the dataset itself can't be listed
   */
  default Listing list(Consumer<List<Entry>> someOfMany) throws IOException {
    return list();
  }

  /**
   * Opens a file of the dataset; may be called from several threads.
   *
   * @throws IOException if it can't be opened
   */
  InputStream open(Entry entry) throws IOException;

  /** What reads many files faster than {@link #open} does; each thread needs one of its own. */
  default EntryReader reader() {
    return (entry, into) -> {
      try (InputStream in = open(entry)) {
        return in.readNBytes(into, 0, into.length);
      }
    };
  }

  /**
   * The stamp of a file as it is now: what is opened later has this stamp or a later one. In an
   * archive it is that of the archive.
   *
   * @throws IOException if the file can't be looked at
   */
  FileStamp stamp(Entry entry) throws IOException;

  /**
   * Reads a file to its end, if its bytes can be held against a checksum that came with them; by
   * default there is none.
   *
   * @throws DamagedEntryException if they are not what they should be
   * @throws IOException if it can't be read
   */
  default void verify(Entry entry) throws IOException {}

  /** Lets go of what it holds open; by default that is nothing. */
  @Override
  default void close() throws IOException {}
}
