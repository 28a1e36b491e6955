package org.metaalbum.schema;

import java.util.List;

/**
 * What this program knows of a licence that is none of the six of Creative Commons; what those ask
 * for stands in their names.
 *
 * @param id the SPDX identifier
 * @param grant what may be granted on a changed copy
 * @param software whether it is written for software, and asks to keep its notice and text
 * @param clause where its text says so
 * @param targets the SPDX identifiers that may be granted, if they are {@link Grant#LISTED}
 * @param names how people write it; {@code The}, {@code License} and {@code Version} may be left
 *     out
 */
public record LicenceTerms(
    String id,
    Grant grant,
    boolean software,
    String clause,
    List<String> targets,
    List<String> names) {

  public LicenceTerms {
    targets = List.copyOf(targets);
    names = List.copyOf(names);
  }
}
