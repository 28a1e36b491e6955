package org.metaalbum.core.engine;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.cache.RunState;
import org.metaalbum.core.report.CacheUse;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.Waiver;
import org.metaalbum.schema.Profile;

/**
 * Gives the report of an earlier run again where nothing has changed that it depends on, and keeps
 * that of this run. What it depends on is looked at before anything is read: a file that changes
 * later has another stamp in the next run.
 */
final class ReportRecall {

  private final RunCache cache;
  private final @Nullable RunState state;

  private ReportRecall(RunCache cache, @Nullable RunState state) {
    this.cache = cache;
    this.state = state;
  }

  /**
   * Looks at everything below the paths, if a report may be given again or kept.
   *
   * @param factConditions what facts of images depend on
   */
  static ReportRecall of(
      CheckOptions options, RunCache cache, String factConditions, List<String> paths) {
    return new ReportRecall(
        cache, isWanted(options) ? state(options, cache, factConditions, paths) : null);
  }

  /** The report of an earlier run; null if there is none, or something has changed. */
  @Nullable Report report() {
    Report report = state == null ? null : cache.report(state);
    return report == null ? null : report.withCache(CacheUse.unchanged(images(report)));
  }

  /** Keeps the report of this run. */
  void keep(Report report) {
    if (state != null) {
      cache.keep(state, report);
    }
  }

  /**
   * What reports are kept: pictures are too large; a baseline is written or compared, and what
   * changed since a commit is asked, in every run.
   */
  private static boolean isWanted(CheckOptions options) {
    return options.cache() != null
        && !options.exhibits()
        && options.changes() == null
        && options.acceptance().baseline() == null;
  }

  private static long images(Report report) {
    return report.datasets().stream()
        .filter(dataset -> dataset.partOf() == null)
        .mapToLong(dataset -> dataset.summary().images())
        .sum();
  }

  private static @Nullable RunState state(
      CheckOptions options, RunCache cache, String factConditions, List<String> paths) {
    List<Path> program = ProgramFiles.all();
    if (program.isEmpty()) {
      return null;
    }
    List<Path> roots = new ArrayList<>(program);
    try {
      for (String path : paths) {
        roots.add(Path.of(path));
      }
    } catch (InvalidPathException noPath) {
      return null;
    }
    List<String> conditions = new ArrayList<>();
    conditions.add(factConditions);
    // Which files can be read, and how relative paths are called in a report.
    conditions.add(System.getProperty("user.name", ""));
    conditions.add(Path.of("").toAbsolutePath().toString());
    conditions.add(String.valueOf(options.kind()));
    conditions.add(String.valueOf(options.maximumFindings()));
    addProfile(options.profile(), conditions);
    addAcceptance(options.acceptance(), conditions);
    conditions.addAll(paths);
    return cache.state(roots).map(files -> new RunState(conditions, files)).orElse(null);
  }

  private static void addProfile(Profile profile, List<String> conditions) {
    conditions.add(profile.name());
    conditions.add(String.valueOf(new TreeMap<>(profile.severities())));
    conditions.add(String.valueOf(new TreeSet<>(profile.on())));
    conditions.add(String.valueOf(new TreeSet<>(profile.off())));
    conditions.add(String.valueOf(new TreeSet<>(profile.unwaivable())));
    conditions.add(String.valueOf(profile.thresholds()));
  }

  private static void addAcceptance(Acceptance acceptance, List<String> conditions) {
    conditions.add(String.valueOf(acceptance.configuration()));
    conditions.add(String.valueOf(acceptance.waivers().size()));
    for (Waiver waiver : acceptance.waivers()) {
      conditions.add(waiver.ruleId());
      conditions.add(String.valueOf(waiver.dataset()));
      conditions.add(String.valueOf(waiver.path()));
      conditions.add(String.valueOf(waiver.pointer()));
      conditions.add(waiver.reason());
      conditions.add(waiver.owner());
      conditions.add(String.valueOf(waiver.expires()));
      conditions.add(String.valueOf(waiver.place()));
    }
    // Some of them may expire; without any, the day is of no meaning.
    conditions.add(acceptance.waivers().isEmpty() ? "" : acceptance.today().toString());
  }
}
