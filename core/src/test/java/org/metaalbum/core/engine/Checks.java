package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.List;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.fixtures.Fault;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
import org.metaalbum.schema.Thresholds;

/** Runs the checker in tests. */
final class Checks {

  /** Longer than what a file system's clock may be behind. */
  private static final long SETTLED_MILLISECONDS = 250;

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

  /** The profile contribution, where Micro has 7 categories, and each has 4 images. */
  private static Profile ofSmallFamilies() throws ProfileException {
    Profile usual = ProfileLoader.load("contribution");
    Thresholds numbers = usual.thresholds();
    return new Profile(
        usual.name(),
        usual.description(),
        usual.severities(),
        usual.on(),
        usual.off(),
        usual.unwaivable(),
        usual.trustsCache(),
        new Thresholds(
            numbers.imageWidth(),
            numbers.imageHeight(),
            7,
            4,
            7,
            numbers.maximumImageBytes(),
            numbers.maximumImagePixels(),
            numbers.maximumMetadataBytes()));
  }

  static CheckOptions options(String profile, int threads, int maximumFindings) {
    try {
      return new CheckOptions(
          profile.equals(Fault.FAMILY) ? ofSmallFamilies() : ProfileLoader.load(profile),
          null,
          threads,
          maximumFindings,
          Progress.NONE);
    } catch (ProfileException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Waits until the files that a test wrote have times that tell later changes. */
  static void settle() {
    try {
      Thread.sleep(SETTLED_MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
