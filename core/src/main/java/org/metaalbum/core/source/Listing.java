package org.metaalbum.core.source;

import java.util.List;
import java.util.SortedMap;

/**
 * What a dataset holds.
 *
 * @param entries files, folders and links, ordered by path
 * @param unreadable folders that could not be listed, with the reason
 * @param defects what is wrong with the archive that holds it; empty for a folder
 */
public record Listing(
    List<Entry> entries, SortedMap<String, String> unreadable, List<ArchiveDefect> defects) {

  public Listing {
    entries = List.copyOf(entries);
    defects = List.copyOf(defects);
  }

  /** The listing of a folder. */
  public Listing(List<Entry> entries, SortedMap<String, String> unreadable) {
    this(entries, unreadable, List.of());
  }
}
