package org.metaalbum.core.facts;

import java.util.List;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.read.Bibliography;

/**
 * The documents of a dataset, or of a family.
 *
 * @param licences its LICENSE files, ordered by path
 * @param bibliographies its BibTeX files, ordered by path
 * @param datasheets its datasheets, ordered by path; those that can't be read are among them
 */
public record Documents(
    List<LicenceText> licences, List<Bibliography> bibliographies, List<Datasheet> datasheets) {

  /** No documents. */
  public static final Documents NONE = new Documents(List.of(), List.of());

  public Documents {
    licences = List.copyOf(licences);
    bibliographies = List.copyOf(bibliographies);
    datasheets = List.copyOf(datasheets);
  }

  /** Documents without a datasheet. */
  public Documents(List<LicenceText> licences, List<Bibliography> bibliographies) {
    this(licences, bibliographies, List.of());
  }

  /** The same with these datasheets. */
  public Documents withDatasheets(List<Datasheet> read) {
    return new Documents(licences, bibliographies, read);
  }

  /** Whether there is a datasheet. */
  public boolean hasDatasheet() {
    return !datasheets.isEmpty();
  }

  /** The datasheets that could be read. */
  public List<Datasheet> readableDatasheets() {
    return datasheets.stream().filter(Datasheet::isRead).toList();
  }
}
