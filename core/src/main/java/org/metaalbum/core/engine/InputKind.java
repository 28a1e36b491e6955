package org.metaalbum.core.engine;

import java.util.Locale;

/** What a PATH is taken for. */
public enum InputKind {
  /** A folder with info.json, labels.csv and images/. */
  DATASET,
  /** An info.json alone. */
  INFO,
  /** A card alone. */
  CARD;

  /** The name on the command line and in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
