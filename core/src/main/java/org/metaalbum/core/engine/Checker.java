package org.metaalbum.core.engine;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.LicenceListStamp;

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
            options.maximumFindings());
  }

  /**
   * Checks each path. Nothing that the input holds makes this throw; a path that can't be opened
   * gives a report with a problem.
   */
  public Report check(List<String> paths) {
    InputChecker checker = new InputChecker(options, runner);
    List<DatasetReport> reports = new ArrayList<>();
    for (Input input : new InputFinder(options.kind()).find(paths)) {
      reports.addAll(checker.check(input).reports());
    }
    return new Report(
        ToolVersion.current(), LicenceListStamp.shipped(), options.profile().name(), reports);
  }
}
