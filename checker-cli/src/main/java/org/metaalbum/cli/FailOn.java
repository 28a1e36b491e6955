package org.metaalbum.cli;

import java.util.function.ToLongFunction;
import org.metaalbum.core.report.Report;
import org.metaalbum.schema.Severity;

/** Which findings make the process fail. */
public enum FailOn {
  /** Errors. */
  ERROR,
  /** Errors and warnings. */
  WARNING,
  /** None. */
  NEVER;

  /** Whether the report has a finding that makes the process fail. */
  boolean isReachedBy(Report report) {
    return isReachedBy(report::total);
  }

  /**
   * Whether there is a finding that makes the process fail.
   *
   * @param count how many findings there are of a severity
   */
  boolean isReachedBy(ToLongFunction<Severity> count) {
    return switch (this) {
      case ERROR -> count.applyAsLong(Severity.ERROR) > 0;
      case WARNING -> count.applyAsLong(Severity.ERROR) + count.applyAsLong(Severity.WARNING) > 0;
      case NEVER -> false;
    };
  }
}
