package org.metaalbum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.document.BaselineFile;
import org.metaalbum.cli.document.Configuration;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.core.engine.Acceptance;
import org.metaalbum.core.report.Baseline;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code check} that say which findings are accepted. */
final class GateOptions {

  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init") // picocli sets it before the command is called
  private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "The configuration: profile, severities, thresholds, waivers (default: album-check.yaml",
        "in the current folder, if it is there)."
      })
  private @Nullable Path config;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Accept the findings that FILE names, and fail on new ones.")
  private @Nullable Path baseline;

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Accept all findings of today, and write them to FILE.")
  private @Nullable Path writeBaseline;

  private @Nullable Baseline written;

  /** The configuration; null if there is none. */
  @Nullable Configuration configuration(Path folder) {
    Path file = config;
    if (file == null) {
      Path usual = folder.resolve(Configuration.FILE_NAME);
      // A link that leads nowhere is there, and can't be read.
      if (!Files.exists(usual, LinkOption.NOFOLLOW_LINKS)) {
        return null;
      }
      file = usual;
    }
    try {
      return Configuration.read(file);
    } catch (DocumentException problem) {
      throw usage(problem);
    }
  }

  /** Which findings are accepted. */
  Acceptance acceptance(@Nullable Configuration configuration, Circumstances circumstances) {
    if (configuration == null) {
      return new Acceptance(null, List.of(), LocalDate.EPOCH, mode());
    }
    LocalDate today =
        circumstances
            .today()
            .orElseThrow(
                () -> usage("SOURCE_DATE_EPOCH should be a number of seconds since 1970."));
    return new Acceptance(configuration.file(), configuration.waivers(), today, mode());
  }

  /** A baseline of a part would lose what the rest has. */
  void requireWhole(@Nullable String changedSince) {
    if (writeBaseline != null && changedSince != null) {
      throw usage("--write-baseline needs a check of everything; leave --changed-since away.");
    }
  }

  private Acceptance.@Nullable BaselineMode mode() {
    if (baseline != null && writeBaseline != null) {
      throw usage(
          "--write-baseline accepts all findings of today, also those of an older baseline; leave"
              + " --baseline away.");
    }
    if (writeBaseline != null) {
      return new Acceptance.Write(writeBaseline.toString(), made -> written = made);
    }
    if (baseline == null) {
      return null;
    }
    return new Acceptance.Compare(baseline.toString(), read(baseline));
  }

  private Baseline read(Path file) {
    try {
      return BaselineFile.read(file);
    } catch (DocumentException problem) {
      throw usage(problem);
    }
  }

  /**
   * Refuses to replace a file that is no baseline.
   *
   * @param inputs the PATHs
   * @param reports files that are written too
   */
  void requireWritable(List<String> inputs, List<ReportTarget> reports) {
    if (writeBaseline == null) {
      return;
    }
    String obstacle = ReportTarget.obstacle(writeBaseline, inputs);
    if (!obstacle.isEmpty()) {
      throw usage("can't write the baseline to " + writeBaseline + ": " + obstacle + ".");
    }
    Path absolute = writeBaseline.toAbsolutePath().normalize();
    if (reports.stream().anyMatch(r -> r.file().toAbsolutePath().normalize().equals(absolute))) {
      throw usage("a report and the baseline would go to " + writeBaseline + ".");
    }
    if (Files.isRegularFile(writeBaseline)) {
      read(writeBaseline);
    }
  }

  /** Writes the new baseline, if one was asked for, when all was checked. */
  void writeBaseline() {
    if (writeBaseline != null && written != null) {
      try {
        BaselineFile.write(written, writeBaseline);
      } catch (IOException failure) {
        throw new OutputException(writeBaseline.toString(), failure);
      }
    }
  }

  private ParameterException usage(DocumentException problem) {
    return usage(String.valueOf(problem.getMessage()));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
