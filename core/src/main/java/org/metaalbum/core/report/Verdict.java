package org.metaalbum.core.report;

import java.util.Collection;
import java.util.Locale;

/** What is said of a dataset, and of a whole run. */
public enum Verdict {
  /** Every rule of the profile was evaluated, and none found an error. */
  CONFORMANT,
  /** At least one error was found. */
  NONCONFORMANT,
  /** No error was found, but not everything could be checked. */
  INCOMPLETE;

  /** The name in the JSON report. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict on all of these together: an error weighs more than a gap. */
  public static Verdict ofAll(Collection<Verdict> parts) {
    if (parts.contains(NONCONFORMANT)) {
      return NONCONFORMANT;
    }
    return parts.contains(INCOMPLETE) ? INCOMPLETE : CONFORMANT;
  }
}
