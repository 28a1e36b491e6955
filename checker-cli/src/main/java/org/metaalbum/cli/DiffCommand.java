package org.metaalbum.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.cli.document.ReportFile;
import org.metaalbum.cli.render.DiffJson;
import org.metaalbum.cli.render.DiffText;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.ReportDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code album-check diff OLD.json NEW.json}. */
@Command(
    name = "diff",
    description = "Compares two JSON reports: which findings are new, gone, unchanged.",
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {

  private final Console console;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD.json", description = "The older report.")
  @SuppressWarnings("NullAway.Init") // required
  private Path older;

  @Parameters(index = "1", paramLabel = "NEW.json", description = "The newer report.")
  @SuppressWarnings("NullAway.Init") // required
  private Path newer;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Format of the comparison: text (the default), json.")
  private PlainFormat format = PlainFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Exit with 1 on new findings: error (the default), warning (and errors), never.")
  private FailOn failOn = FailOn.ERROR;

  @Mixin private ColourOption colour = new ColourOption();

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReportDiff diff;
    try {
      Report before = ReportFile.read(older);
      diff = ReportDiff.between(before, ReportFile.read(newer));
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
          switch (format) {
            case TEXT -> new DiffText(colour.style(console)).write(diff, older, newer, out);
            case JSON -> DiffJson.write(diff, out);
          }
        });
    return (failOn.isReachedBy(diff::newCount) ? ExitCode.FINDINGS : ExitCode.CONFORMANT).code();
  }
}
