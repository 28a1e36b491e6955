package org.metaalbum.core.facts;

import java.util.Locale;

/**
 * The versions of a dataset, from the smallest to the largest ({@code docs/format.md}, "Versions of
 * one dataset").
 */
public enum Version {
  MICRO,
  MINI,
  EXTENDED;

  /** The name as it stands behind a dataset's, such as {@code Mini} in {@code PRT_Mini}. */
  public String label() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  /** The key of its numbers in a card, such as {@code mini_version}. */
  public String cardKey() {
    return name().toLowerCase(Locale.ROOT) + "_version";
  }
}
