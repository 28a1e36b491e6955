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
import picocli.CommandLine.ParameterException;

/** The options of {@code check} that say which findings are accepted. */
final class GateOptions {

  private final CommandSpec spec;
  private final Argument<Path> config;
  private final Argument<Path> baseline;
  private final Argument<Path> writeBaseline;
  private @Nullable Baseline written;

  GateOptions(CommandSpec spec) {
    this.spec = spec;
    this.config =
        Argument.option(
            spec,
            "--config",
            "FILE",
            Path.class,
            "The configuration: profile, severities, thresholds, waivers (default: album-check.yaml"
                + " in the current folder, if it is there).");
    this.baseline =
        Argument.option(
            spec,
            "--baseline",
            "FILE",
            Path.class,
            "Accept the findings that FILE names, and fail on new ones.");
    this.writeBaseline =
        Argument.option(
            spec,
            "--write-baseline",
            "FILE",
            Path.class,
            "Accept all findings of today, and write them to FILE.");
  }

  /** The configuration; null if there is none. */
  @Nullable Configuration configuration(Path folder) {
    Path file = config.orNull();
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
    if (writeBaseline.orNull() != null && changedSince != null) {
      throw usage("--write-baseline needs a check of everything; leave --changed-since away.");
    }
  }

  private Acceptance.@Nullable BaselineMode mode() {
    Path older = baseline.orNull();
    Path newer = writeBaseline.orNull();
    if (older != null && newer != null) {
      throw usage(
          "--write-baseline accepts all findings of today, also those of an older baseline; leave"
              + " --baseline away.");
    }
    if (newer != null) {
      return new Acceptance.Write(newer.toString(), made -> written = made);
    }
    return older == null ? null : new Acceptance.Compare(older.toString(), read(older));
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
    Path file = writeBaseline.orNull();
    if (file == null) {
      return;
    }
    String obstacle = ReportTarget.obstacle(file, inputs);
    if (!obstacle.isEmpty()) {
      throw usage("can't write the baseline to " + file + ": " + obstacle + ".");
    }
    Path absolute = file.toAbsolutePath().normalize();
    if (reports.stream().anyMatch(r -> r.file().toAbsolutePath().normalize().equals(absolute))) {
      throw usage("a report and the baseline would go to " + file + ".");
    }
    if (Files.isRegularFile(file)) {
      read(file);
    }
  }

  /** Writes the new baseline, if one was asked for, when all was checked. */
  void writeBaseline() {
    Path file = writeBaseline.orNull();
    if (file != null && written != null) {
      try {
        BaselineFile.write(written, file);
      } catch (IOException failure) {
        throw new OutputException(file.toString(), failure);
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
