package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.facts.ConfigurationFacts;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.LicenceListStamp;
import org.metaalbum.schema.Thresholds;

/** Checks datasets, families, albums and single files: the way in for programs. Start here. */
public final class Checker {

  private final CheckOptions options;
  private final RuleRunner runner;

  public Checker(CheckOptions options) {
    this.options = options;
    this.runner =
        new RuleRunner(
            RuleCatalogue.rules(options.profile().thresholds()),
            options.profile(),
            options.maximumFindings(),
            options.threads());
  }

  /**
   * Checks each path. Nothing that the input holds makes this throw; a path that can't be opened
   * gives a report with a problem.
   *
   * @throws CacheException if the cache of the options can't be one
   */
  public Report check(List<String> paths) {
    String conditions = options.cache() == null ? "" : conditions();
    try (RunCache cache = RunCache.open(options, conditions)) {
      ReportRecall recall = ReportRecall.of(options, cache, conditions, paths);
      Report remembered = recall.report();
      if (remembered != null) {
        return remembered;
      }
      Report report = check(paths, cache);
      recall.keep(report);
      return report.withCache(cache.finish());
    }
  }

  private Report check(List<String> paths, RunCache cache) {
    List<Input> inputs = new InputFinder(options.kind()).find(paths);
    Acceptors acceptors = new Acceptors(options, inputs);
    InputChecker checker = new InputChecker(options, runner, cache, acceptors);
    List<DatasetReport> reports = new ArrayList<>();
    ChangedSince changedSince = null;
    if (options.changes() != null) {
      TouchedInputs touched = new TouchedInputs(options.changes(), inputs);
      inputs = touched.inputs();
      changedSince = touched.summary();
    }
    for (Input input : inputs) {
      reports.addAll(checker.check(input).reports());
    }
    String configuration = options.acceptance().configuration();
    ConfigurationFacts waivers = acceptors.configuration();
    if (configuration != null && waivers != null) {
      reports.add(
          Reports.onConfiguration(configuration, runner.run(Scope.configuration(waivers), null)));
    }
    return new Report(
        ToolVersion.current(),
        LicenceListStamp.shipped(),
        options.profile().name(),
        /* cache= */ null,
        reports,
        configuration,
        acceptors.finish(),
        changedSince);
  }

  /** All but the bytes of an image that its facts depend on. */
  private String conditions() {
    Thresholds limits = options.profile().thresholds();
    return String.join(
        " ",
        ToolVersion.current(),
        ProgramFiles.build(),
        // The reference decoder is that of the JDK.
        System.getProperty("java.runtime.version", ""),
        String.valueOf(limits.maximumImageBytes()),
        String.valueOf(limits.maximumImagePixels()),
        String.valueOf(options.referenceAlone()),
        String.valueOf(runner.demandsDuplicates()));
  }
}
