package org.metaalbum.core.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeMap;

/**
 * Some files of a source that was listed before, and that somebody else closes: who takes it for a
 * source of its own costs no second listing.
 */
public final class ListedSource implements DatasetSource {

  private final DatasetSource source;
  private final List<Entry> files;

  /**
   * @param source what holds the files; to stay open as long as this is used
   * @param files entries of its listing, ordered by path
   */
  public ListedSource(DatasetSource source, List<Entry> files) {
    this.source = source;
    this.files = files;
  }

  @Override
  public Listing list() {
    return new Listing(files, new TreeMap<>());
  }

  @Override
  public InputStream open(Entry entry) throws IOException {
    return source.open(entry);
  }

  @Override
  public FileStamp stamp(Entry entry) throws IOException {
    return source.stamp(entry);
  }
}
