package org.metaalbum.core.facts;

/** Groups of images that are the same, or nearly. */
public record Duplicates() {

  /** No duplicates. */
  public static final Duplicates NONE = new Duplicates();
}
