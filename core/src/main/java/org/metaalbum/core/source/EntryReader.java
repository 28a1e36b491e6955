package org.metaalbum.core.source;

import java.io.Closeable;
import java.io.IOException;

/** Reads whole files of a dataset, one after the other; for one thread. */
@FunctionalInterface
public interface EntryReader extends Closeable {

  /**
   * Reads a file from its start, to its end or until the array is full.
   *
   * @return how many bytes were read
   * @throws IOException if it can't be read
   */
  int read(Entry entry, byte[] into) throws IOException;

  /** Lets go of what it holds; by default that is nothing. */
  @Override
  default void close() {}
}
