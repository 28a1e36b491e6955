package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.facts.Member;

/** Where the datasets stand that were read, for those who want to look at their images again. */
final class DatasetPlaces {

  /** By their tables: each dataset that was read has one of its own. */
  private final Map<ImageTable, Path> places = new HashMap<>();

  /** Notes the folder or zip of a dataset. */
  void add(Member member, Path place) {
    places.put(member.images(), place);
  }

  /** The folder or zip of a dataset; null if it could not be opened. */
  @Nullable Path of(Member member) {
    return places.get(member.images());
  }
}
