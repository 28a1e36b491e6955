package org.metaalbum.core.facts;

import java.util.List;

/**
 * What is known of the datasets of an album together.
 *
 * @param families each dataset in its versions, in the order of the report; labels are unique
 */
public record AlbumFacts(List<FamilyFacts> families) {

  public AlbumFacts {
    families = List.copyOf(families);
  }
}
