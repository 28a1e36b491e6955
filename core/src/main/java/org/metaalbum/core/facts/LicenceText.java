package org.metaalbum.core.facts;

import java.util.Set;

/**
 * A LICENSE file.
 *
 * @param path relative to the dataset, with {@code /}
 * @param spdxIds the licences that its text may be; none if that can't be told
 */
public record LicenceText(String path, Set<String> spdxIds) {

  public LicenceText {
    spdxIds = Set.copyOf(spdxIds);
  }
}
