package org.metaalbum.core.report;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding doesn't count for the verdict. It stays in every report.
 *
 * @param kind who said so
 * @param reason why, in the words of its owner; null for a baseline
 * @param owner who answers for it; null if nobody is named
 * @param expires the last day on which it holds; null if it holds for ever
 */
public record Suppression(
    Kind kind, @Nullable String reason, @Nullable String owner, @Nullable LocalDate expires) {

  /** What can suppress a finding. */
  public enum Kind {
    /** Somebody decided that it is acceptable. */
    WAIVER,
    /** It was there when the baseline was written. */
    BASELINE;

    /** The name in the JSON report. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** It is in the baseline. */
  public static final Suppression IN_BASELINE = new Suppression(Kind.BASELINE, null, null, null);
}
