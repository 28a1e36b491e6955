package org.metaalbum.core.source;

import java.util.List;
import java.util.SortedMap;

/**
 * What a dataset holds.
 *
 * @param entries files, folders and links, ordered by path
 * @param unreadable folders that could not be listed, with the reason
 */
public record Listing(List<Entry> entries, SortedMap<String, String> unreadable) {

  public Listing {
    entries = List.copyOf(entries);
  }
}
