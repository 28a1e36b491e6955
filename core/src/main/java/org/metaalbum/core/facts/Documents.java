package org.metaalbum.core.facts;

/** The documents of a dataset, or of a family: datasheet, licence texts, citation. */
public record Documents() {

  /** No documents. */
  public static final Documents NONE = new Documents();

  /** Whether there is a datasheet. */
  public boolean hasDatasheet() {
    return false;
  }
}
