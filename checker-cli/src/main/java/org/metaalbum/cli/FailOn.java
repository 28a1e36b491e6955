package org.metaalbum.cli;

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
    return switch (this) {
      case ERROR -> report.total(Severity.ERROR) > 0;
      case WARNING -> report.total(Severity.ERROR) + report.total(Severity.WARNING) > 0;
      case NEVER -> false;
    };
  }
}
