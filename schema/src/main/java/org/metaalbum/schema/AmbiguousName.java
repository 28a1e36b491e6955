package org.metaalbum.schema;

import java.util.List;

/**
 * A name that more than one licence goes by.
 *
 * @param names how people write it
 * @param ids the SPDX identifiers that it may mean
 * @param why half a sentence: what is missing
 */
public record AmbiguousName(List<String> names, List<String> ids, String why) {

  public AmbiguousName {
    names = List.copyOf(names);
    ids = List.copyOf(ids);
  }
}
