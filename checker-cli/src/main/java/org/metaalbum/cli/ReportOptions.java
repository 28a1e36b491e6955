package org.metaalbum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code check} that say which reports are written, and where they go. */
final class ReportOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "Format of the report: text (the default), json, html, markdown, sarif, junit, github."
      })
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = "--report",
      paramLabel = "FORMAT=FILE",
      description = "Write one more report, such as json=report.json. Repeatable.")
  private List<ReportTarget> reports = List.of();

  /** The reports that go to files. */
  List<ReportTarget> files() {
    List<ReportTarget> files = new ArrayList<>(reports);
    if (output != null) {
      files.add(new ReportTarget(format, output));
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
    return (output == null && format.showsImages())
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
    if (output == null) {
      console.print(out -> format.renderer(style).render(report, out));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
