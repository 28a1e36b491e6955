package org.metaalbum.core.engine;

import java.util.Locale;

/** What a PATH is taken for. */
public enum InputKind {
  /** A folder or zip with info.json, labels.csv and images/. */
  DATASET,
  /** An info.json alone. */
  INFO,
  /** A card alone. */
  CARD,
  /** A datasheet alone. */
  DATASHEET,
  /** A card or a datasheet, and what belongs to them, without a dataset. */
  DOCUMENTS,
  /** The versions of one dataset. */
  FAMILY,
  /** Several datasets. */
  ALBUM,
  /** The configuration of the run; never a PATH. */
  CONFIGURATION;

  /** The name on the command line and in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is one file that is no archive. */
  boolean isFile() {
    return this == INFO || this == CARD || this == DATASHEET;
  }
}
