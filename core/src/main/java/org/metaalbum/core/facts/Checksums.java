package org.metaalbum.core.facts;

/** How the checksum manifests of a dataset, or of a family, agree with its files. */
public record Checksums() {

  /** No manifest. */
  public static final Checksums NONE = new Checksums();

  /** Whether there is no manifest. */
  public boolean isEmpty() {
    return true;
  }
}
