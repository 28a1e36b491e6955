package org.metaalbum.cli;

import java.util.List;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.Verdict;

/** What the process tells its caller ({@code docs/contract.md}, "Exit codes"). */
public enum ExitCode {
  /** Everything was checked, and nothing at or above {@code --fail-on} was found. */
  CONFORMANT(0),
  /** Something at or above {@code --fail-on} was found. */
  FINDINGS(1),
  /** The command line or a configuration file is wrong, or a report can't be written. */
  USAGE(2),
  /** The input could not be read, or not everything could be checked. */
  INCOMPLETE(3),
  /** A fault of this program. */
  INTERNAL(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number. */
  public int code() {
    return code;
  }

  /**
   * The code of a finished check. A PATH that can't be opened weighs most, since the caller asked
   * for something else than was checked; then findings, since they are there to be acted on; then a
   * gap, also under {@code --fail-on never}: a gap is no finding. A dataset of an album that can't
   * be opened is a gap in the album.
   *
   * @param paths the PATHs as they were given
   */
  public static ExitCode of(Report report, List<String> paths, FailOn failOn) {
    if (report.datasets().stream()
        .anyMatch(dataset -> dataset.problem() != null && paths.contains(dataset.path()))) {
      return INCOMPLETE;
    }
    if (failOn.isReachedBy(report)) {
      return FINDINGS;
    }
    return report.datasets().stream().anyMatch(ExitCode::hasGap) ? INCOMPLETE : CONFORMANT;
  }

  /** The verdict alone isn't enough: it names the errors of a dataset that also has gaps. */
  private static boolean hasGap(DatasetReport dataset) {
    return dataset.verdict() == Verdict.INCOMPLETE
        || dataset.results().stream()
            .anyMatch(
                rule ->
                    rule.outcome() == Outcome.NOT_EVALUATED || rule.outcome() == Outcome.CRASHED);
  }
}
