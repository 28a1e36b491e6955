package org.metaalbum.core.engine;

import java.util.List;
import java.util.Set;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.Listing;

/** Finds the datasets in a folder that is none itself: a family, or an album. */
final class InnerDatasets {

  private static final Set<String> PARTS = Set.of("info.json", "labels.csv", "images");

  private InnerDatasets() {}

  /** The folders right below that hold a dataset; none if the folder is a dataset itself. */
  static List<String> of(Listing listing) {
    if (listing.entries().stream().anyMatch(entry -> PARTS.contains(entry.path()))) {
      return List.of();
    }
    return listing.entries().stream()
        .filter(Entry::isFolder)
        .map(Entry::path)
        .filter(folder -> folder.indexOf('/') < 0)
        .filter(folder -> isDataset(listing, folder))
        .toList();
  }

  private static boolean isDataset(Listing listing, String folder) {
    return listing.entries().stream()
        .map(Entry::path)
        .anyMatch(
            path -> path.equals(folder + "/info.json") || path.equals(folder + "/labels.csv"));
  }
}
