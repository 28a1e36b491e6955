package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.List;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;

/**
 * What a cache remembers of the files of a dataset. Many threads may ask, each for files of its
 * own.
 */
final class Recall {

  private final RunCache cache;
  private final DatasetSource source;
  private final String dataset;
  private final List<Entry> files;

  /** The stamps that files had; 0 where nothing is remembered, or the file is another now. */
  private final long[] remembered;

  private final long[] stamps;

  Recall(
      RunCache cache, DatasetSource source, String dataset, List<Entry> files, long[] remembered) {
    this.cache = cache;
    this.source = source;
    this.dataset = dataset;
    this.files = files;
    this.remembered = remembered;
    this.stamps = new long[files.size()];
  }

  /**
   * Looks at a file before it is read.
   *
   * @return whether it is as it was when its fact was found
   */
  boolean isUnchanged(int file) throws IOException {
    stamps[file] = cache.stamp(source, files.get(file));
    return remembered[file] != 0 && remembered[file] == stamps[file];
  }

  /** Whether the bytes of such a file are read again all the same. */
  boolean verifies() {
    return cache.verifies();
  }

  /** Counts a file: whether its fact is the remembered one. */
  void count(boolean isRecalled) {
    cache.count(isRecalled);
  }

  /** Keeps what is known now for the next run. */
  void keep(ImageFacts facts) {
    cache.keep(dataset, files, facts, stamps);
  }
}
