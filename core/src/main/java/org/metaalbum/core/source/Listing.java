package org.metaalbum.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  /**
   * The same, where files turned out to be damaged: their bytes can't be had.
   *
   * @param damage what is wrong with each, by path
   */
  public Listing withDamaged(Map<String, String> damage) {
    List<ArchiveDefect> all = new ArrayList<>(defects);
    damage.forEach(
        (path, detail) -> all.add(new ArchiveDefect(ArchiveDefect.Kind.DAMAGED, path, detail)));
    List<Entry> blocked =
        entries.stream()
            .map(entry -> damage.containsKey(entry.path()) ? entry.blocked() : entry)
            .toList();
    return new Listing(blocked, unreadable, all);
  }

  /** The listing of a folder. */
  public Listing(List<Entry> entries, SortedMap<String, String> unreadable) {
    this(entries, unreadable, List.of());
  }
}
