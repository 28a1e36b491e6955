package org.metaalbum.core.report;

import java.util.Locale;

/** How a rule ended. */
public enum Outcome {
  /** It looked, and found nothing. */
  PASSED,
  /** It has findings. */
  FAILED,
  /** It could not look, and says why. */
  NOT_EVALUATED,
  /** It broke: a fault of this program, never of the dataset. */
  CRASHED;

  /** The name in the JSON report: {@code passed}, {@code failed}, {@code not-evaluated}, ... */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
