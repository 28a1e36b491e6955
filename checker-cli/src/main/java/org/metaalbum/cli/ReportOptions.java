package org.metaalbum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of {@code check} that say which reports are written, and where they go. */
final class ReportOptions {

  private final CommandSpec spec;
  private final Argument<ReportFormat> format;
  private final Argument<Path> output;
  private final Argument<List<ReportTarget>> reports;

  ReportOptions(CommandSpec spec) {
    this.spec = spec;
    this.format =
        Argument.option(
            spec,
            "--format",
            "FORMAT",
            ReportFormat.class,
            ReportFormat.TEXT,
            "Format of the report: text (the default), json, html, markdown, sarif, junit,"
                + " github.");
    this.output =
        Argument.option(
            spec,
            "--output",
            "FILE",
            Path.class,
            "Write the report to FILE instead of standard output.");
    this.reports =
        Argument.options(
            spec,
            "--report",
            "FORMAT=FILE",
            ReportTarget.class,
            "Write one more report, such as json=report.json. Repeatable.");
  }

  /** The reports that go to files. */
  List<ReportTarget> files() {
    List<ReportTarget> files = new ArrayList<>(reports.value());
    Path file = output.orNull();
    if (file != null) {
      files.add(new ReportTarget(format.value(), file));
    }
    return files;
  }

  /**
   * Refuses files that can't be written, or that two reports would go to.
   *
   * @param inputs the PATHs
   */
  void requireWritable(List<String> inputs) {
    Set<Path> taken = new HashSet<>();
    for (ReportTarget target : files()) {
      String obstacle = target.obstacle(inputs);
      if (!obstacle.isEmpty()) {
        throw usage("can't write the report to " + target.file() + ": " + obstacle + ".");
      }
      if (!taken.add(target.file().toAbsolutePath().normalize())) {
        throw usage("two reports would go to " + target.file() + ".");
      }
    }
  }

  /** Whether any of the reports has a use for pictures. */
  boolean showImages() {
    return (output.orNull() == null && format.value().showsImages())
        || files().stream().anyMatch(target -> target.format().showsImages());
  }

  /** Writes the files, and then to standard output what belongs there. */
  void write(Report report, Console console, Style style) {
    for (ReportTarget target : files()) {
      try {
        target.write(report);
      } catch (IOException failure) {
        throw new OutputException(target.file().toString(), failure);
      }
    }
    if (output.orNull() == null) {
      console.print(out -> format.value().renderer(style).render(report, out));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
