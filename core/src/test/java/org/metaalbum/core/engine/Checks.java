package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.List;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;

/** Runs the checker in tests. */
final class Checks {

  private Checks() {}

  static DatasetReport check(Path target, String profile, int threads, int maximumFindings) {
    return checkAll(target, profile, threads, maximumFindings).get(0);
  }

  /** The report on the target, and those on the datasets in it if it is a family or an album. */
  static List<DatasetReport> checkAll(
      Path target, String profile, int threads, int maximumFindings) {
    return new Checker(options(profile, threads, maximumFindings))
        .check(List.of(target.toString()))
        .datasets();
  }

  static CheckOptions options(String profile, int threads, int maximumFindings) {
    try {
      return new CheckOptions(
          ProfileLoader.load(profile), null, threads, maximumFindings, Progress.NONE);
    } catch (ProfileException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
