package org.metaalbum.core.engine;

import java.util.List;
import java.util.stream.Stream;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.source.Entry;

/** Finds the datasets in a folder that is none itself: a family, or an album. */
final class InnerDatasets {

  private InnerDatasets() {}

  /** The folders right below that hold a dataset; none if the folder is a dataset itself. */
  static List<String> of(Layout layout) {
    boolean isDataset =
        Stream.of(layout.info(), layout.labels(), layout.images())
            .anyMatch(part -> part.state() != Part.State.MISSING);
    if (isDataset) {
      return List.of();
    }
    return layout.entries().stream()
        .filter(entry -> entry.name().equals("info.json") || entry.name().equals("labels.csv"))
        .map(Entry::folder)
        .filter(folder -> !folder.isEmpty() && folder.indexOf('/') < 0)
        .distinct()
        .toList();
  }
}
