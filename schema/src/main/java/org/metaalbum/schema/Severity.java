package org.metaalbum.schema;

import java.util.Locale;

/** How much a finding weighs, heaviest first ({@code docs/contract.md}, "Severities"). */
public enum Severity {
  /** The dataset does not conform. */
  ERROR,
  /** The dataset conforms, and someone should look. */
  WARNING,
  /** Worth knowing; nothing needs to be done. */
  NOTE;

  /** The name used in profiles and reports: {@code error}, {@code warning} or {@code note}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
