package org.metaalbum.core.facts;

import java.util.List;
import org.metaalbum.core.datasheet.Datasheet;

/**
 * The documents of a dataset, or of a family.
 *
 * @param datasheets its datasheets, ordered by path; those that can't be read are among them
 */
public record Documents(List<Datasheet> datasheets) {

  /** No documents. */
  public static final Documents NONE = new Documents(List.of());

  public Documents {
    datasheets = List.copyOf(datasheets);
  }

  /** Whether there is a datasheet. */
  public boolean hasDatasheet() {
    return !datasheets.isEmpty();
  }

  /** The datasheets that could be read. */
  public List<Datasheet> readable() {
    return datasheets.stream().filter(Datasheet::isRead).toList();
  }
}
