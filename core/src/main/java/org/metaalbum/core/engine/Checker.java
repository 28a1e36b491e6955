package org.metaalbum.core.engine;

import java.util.List;
import org.metaalbum.core.report.Report;

/** Checks datasets and metadata files: the way in for programs. Start reading here. */
public final class Checker {

  private final CheckOptions options;

  public Checker(CheckOptions options) {
    this.options = options;
  }

  /**
   * Checks each path. Nothing that the input holds makes this throw; a path that can't be opened is
   * a {@link org.metaalbum.core.report.DatasetReport} with a problem.
   */
  public Report check(List<String> paths) {
    throw new IllegalStateException("not there yet " + options + paths);
  }
}
