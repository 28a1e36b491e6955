package org.metaalbum.cli;

import java.nio.file.Path;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.cli.document.ReportFile;
import org.metaalbum.cli.render.DiffJson;
import org.metaalbum.cli.render.DiffText;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.ReportDiff;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code album-check diff OLD.json NEW.json}. */
final class DiffCommand implements Subcommand {

  private final Console console;

  private final CommandSpec spec;
  private final Argument<Path> older;
  private final Argument<Path> newer;
  private final Argument<PlainFormat> format;
  private final Argument<FailOn> failOn;
  private final ColourOption colour;

  DiffCommand(Console console) {
    this.console = console;
    spec =
        Subcommand.spec(
            "diff", "Compares two JSON reports: which findings are new, gone, unchanged.", this);
    older = Argument.parameter(spec, 0, "OLD.json", Path.class, "The older report.");
    newer = Argument.parameter(spec, 1, "NEW.json", Path.class, "The newer report.");
    format =
        Argument.option(
            spec,
            "--format",
            "FORMAT",
            PlainFormat.class,
            PlainFormat.TEXT,
            "Format of the comparison: text (the default), json.");
    failOn =
        Argument.option(
            spec,
            "--fail-on",
            "LEVEL",
            FailOn.class,
            FailOn.ERROR,
            "Exit with 1 on new findings: error (the default), warning (and errors), never.");
    colour = new ColourOption(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    ReportDiff diff;
    try {
      Report before = ReportFile.read(older.value());
      diff = ReportDiff.between(before, ReportFile.read(newer.value()));
    } catch (DocumentException problem) {
      if (problem.isUnreadable()) {
        console.err().println("album-check: " + SafeText.of(String.valueOf(problem.getMessage())));
        console.err().flush();
        return ExitCode.INCOMPLETE.code();
      }
      throw new ParameterException(spec.commandLine(), String.valueOf(problem.getMessage()));
    }
    console.print(
        out -> {
          switch (format.value()) {
            case TEXT ->
                new DiffText(colour.style(console)).write(diff, older.value(), newer.value(), out);
            case JSON -> DiffJson.write(diff, out);
          }
        });
    return (failOn.value().isReachedBy(diff::newCount) ? ExitCode.FINDINGS : ExitCode.CONFORMANT)
        .code();
  }
}
