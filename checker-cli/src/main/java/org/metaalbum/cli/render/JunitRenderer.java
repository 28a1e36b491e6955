package org.metaalbum.cli.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.metaalbum.core.report.ChangedSince;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.schema.Severity;

/**
 * The report as JUnit XML, in the form that Jenkins, GitLab and others read. A dataset is a suite,
 * and a rule is a test: it fails if errors of it count for the verdict, is skipped if it was not
 * evaluated, and has an error if it crashed. Warnings and notes are what a test prints. There are
 * no times, so that equal checks give equal bytes.
 */
public final class JunitRenderer implements Renderer {

  @Override
  public void render(Report report, Writer out) throws IOException {
    XmlText xml = new XmlText(out);
    xml.declaration();
    xml.start(
        0,
        "testsuites",
        "name",
        "album-check, profile " + report.profile(),
        "tests",
        sum(report, JunitRenderer::tests) + (report.changedSince() == null ? 0 : 1),
        "failures",
        sum(report, JunitRenderer::failures),
        "errors",
        sum(report, JunitRenderer::errors));
    if (report.changedSince() != null) {
      write(report.changedSince(), xml);
    }
    for (DatasetReport dataset : report.datasets()) {
      write(dataset, xml);
    }
    xml.end(0, "testsuites");
  }

  /** A suite of its own, since servers take a report without tests for a broken one. */
  private static void write(ChangedSince changes, XmlText xml) throws IOException {
    xml.start(
        2,
        "testsuite",
        "name",
        "album-check",
        "tests",
        1,
        "failures",
        0,
        "errors",
        0,
        "skipped",
        0);
    xml.start(4, "testcase", "classname", "album-check", "name", "changed since " + changes.ref());
    xml.start(6, "system-out");
    xml.line(Wording.changedSince(changes));
    xml.end(6, "system-out");
    xml.end(4, "testcase");
    xml.end(2, "testsuite");
  }

  private static void write(DatasetReport dataset, XmlText xml) throws IOException {
    xml.start(
        2,
        "testsuite",
        "name",
        dataset.path(),
        "tests",
        tests(dataset),
        "failures",
        failures(dataset),
        "errors",
        errors(dataset),
        "skipped",
        rules(dataset, rule -> rule.outcome() == Outcome.NOT_EVALUATED));
    // Servers take what stands before the last dot for a package.
    String classname = dataset.path().replace('.', '_');
    if (dataset.problem() != null) {
      xml.start(4, "testcase", "classname", classname, "name", "can be opened");
      xml.empty(6, "error", "type", "not opened", "message", dataset.problem());
      xml.end(4, "testcase");
    }
    for (RuleResult rule : dataset.results()) {
      String name = rule.ruleId() + " " + rule.name();
      if (rule.outcome() == Outcome.PASSED) {
        xml.empty(4, "testcase", "classname", classname, "name", name);
      } else {
        xml.start(4, "testcase", "classname", classname, "name", name);
        write(dataset, rule, xml);
        xml.end(4, "testcase");
      }
    }
    xml.end(2, "testsuite");
  }

  private static void write(DatasetReport dataset, RuleResult rule, XmlText xml)
      throws IOException {
    switch (rule.outcome()) {
      case NOT_EVALUATED -> xml.empty(6, "skipped", "message", String.valueOf(rule.reason()));
      case CRASHED ->
          xml.empty(6, "error", "type", "crashed", "message", String.valueOf(rule.reason()));
      case FAILED -> {
        if (isFailure(rule)) {
          xml.start(6, "failure", "type", rule.severity().label(), "message", numbers(rule));
          writeFindings(dataset, rule, xml);
          xml.end(6, "failure");
        } else {
          xml.start(6, "system-out");
          xml.line(rule.severity().label() + ": " + numbers(rule));
          writeFindings(dataset, rule, xml);
          xml.end(6, "system-out");
        }
      }
      case PASSED -> {}
    }
  }

  private static String numbers(RuleResult rule) {
    String all = Wording.count(rule.count(), "finding");
    return rule.open() == rule.count()
        ? all
        : String.format(
            Locale.ROOT,
            "%s, of which %,d waived and %,d in the baseline",
            all,
            rule.waived(),
            rule.baselined());
  }

  private static void writeFindings(DatasetReport dataset, RuleResult rule, XmlText xml)
      throws IOException {
    long shown = 0;
    for (Finding finding : dataset.findings()) {
      if (finding.ruleId().equals(rule.ruleId())) {
        writeFinding(finding, xml);
        shown++;
      }
    }
    if (rule.count() > shown) {
      xml.line("... and " + Wording.number(rule.count() - shown) + " more");
    }
  }

  private static void writeFinding(Finding finding, XmlText xml) throws IOException {
    xml.line(place(finding.location()));
    xml.line("  " + finding.message());
    if (finding.expected() != null) {
      xml.line("  expected: " + finding.expected());
    }
    if (finding.actual() != null) {
      xml.line("  found:    " + finding.actual());
    }
    for (Location related : finding.related()) {
      xml.line("  see also: " + place(related));
    }
    if (finding.suppression() != null) {
      xml.line("  " + Wording.suppression(finding.suppression()));
    }
  }

  private static String place(Location location) {
    String detail = Wording.detail(location);
    return Wording.place(location) + (detail.isEmpty() ? "" : " (" + detail + ")");
  }

  private static boolean isFailure(RuleResult rule) {
    return rule.outcome() == Outcome.FAILED && rule.severity() == Severity.ERROR && rule.open() > 0;
  }

  private static long tests(DatasetReport dataset) {
    return dataset.results().size() + (dataset.problem() == null ? 0L : 1L);
  }

  private static long failures(DatasetReport dataset) {
    return rules(dataset, JunitRenderer::isFailure);
  }

  private static long errors(DatasetReport dataset) {
    return rules(dataset, rule -> rule.outcome() == Outcome.CRASHED)
        + (dataset.problem() == null ? 0 : 1);
  }

  private static long rules(DatasetReport dataset, Predicate<RuleResult> which) {
    return dataset.results().stream().filter(which).count();
  }

  private static long sum(Report report, ToLongFunction<DatasetReport> number) {
    return report.datasets().stream().mapToLong(number).sum();
  }
}
