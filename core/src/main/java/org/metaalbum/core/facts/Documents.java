package org.metaalbum.core.facts;

import java.util.List;
import org.metaalbum.core.read.Bibliography;

/**
 * The documents of a dataset, or of a family.
 *
 * @param licences its LICENSE files, ordered by path
 * @param bibliographies its BibTeX files, ordered by path
 */
public record Documents(List<LicenceText> licences, List<Bibliography> bibliographies) {

  /** No documents. */
  public static final Documents NONE = new Documents(List.of(), List.of());

  public Documents {
    licences = List.copyOf(licences);
    bibliographies = List.copyOf(bibliographies);
  }

  /** Whether there is a datasheet. */
  public boolean hasDatasheet() {
    return false;
  }
}
