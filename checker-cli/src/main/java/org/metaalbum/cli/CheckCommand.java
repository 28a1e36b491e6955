package org.metaalbum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.document.Configuration;
import org.metaalbum.cli.terminal.ProgressBar;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.CacheException;
import org.metaalbum.core.engine.CacheOptions;
import org.metaalbum.core.engine.ChangedFiles;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.engine.Progress;
import org.metaalbum.core.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code album-check check PATH...}. */
@Command(
    name = "check",
    description = "Checks datasets, families, albums and documents, and reports what is wrong.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  private static final int MAX_THREADS = 1024;

  private final Console console;
  private final Engine engine;
  private final Circumstances circumstances;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "A dataset: a folder or a zip; a folder of its versions (..._Micro, _Mini, _Extended); an"
            + " album",
        "of several of these; or an info.json, a card or a datasheet alone. Versions of one"
            + " dataset",
        "that are given together are compared."
      })
  private List<String> paths = List.of();

  @Mixin private ProfileOption profile = new ProfileOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "Take every PATH for: auto (find out; the default), dataset, family, album, info, card,",
        "datasheet, documents (a card and what belongs to it, without images)."
      })
  private KindChoice kind = KindChoice.AUTO;

  @Mixin private ReportOptions reports = new ReportOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description = "Exit with 1 on: error (the default), warning (and errors), never.")
  private @Nullable FailOn failOn;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "Findings shown of each rule (default: 25). All are counted.")
  private int maxFindings = 25;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Images read at a time (default: one for each core).")
  private int threads = Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--cache",
      paramLabel = "FILE",
      description = {
        "Keep in FILE what is found out, and read those images no more that have not changed",
        "since (by size and times); where nothing has, give the same report again."
      })
  private @Nullable Path cache;

  @Option(
      names = "--cache-verify",
      description = {
        "With --cache: read every image, and pass over the judging of those whose SHA-256 the",
        "cache knows. Profile release trusts a cache only so."
      })
  private boolean cacheVerify;

  @Option(
      names = "--decoder",
      paramLabel = "NAME",
      description = {
        "What judges images: auto (our verifiers, and the reference where they find something;",
        "the default), or reference (the JDK's decoders alone; slower)."
      })
  private DecoderChoice decoder = DecoderChoice.AUTO;

  @Option(
      names = "--changed-since",
      paramLabel = "REF",
      description = {
        "Check only datasets in which a file changed since the git commit REF (a branch, a tag),",
        "or rather since REF and HEAD parted; what is not committed counts too."
      })
  private @Nullable String changedSince;

  @Option(names = "--no-progress", description = "No progress bar.")
  private boolean noProgress;

  @Mixin private GateOptions gate = new GateOptions();

  @Mixin private ColourOption colour = new ColourOption();

  CheckCommand(Console console, Engine engine, Circumstances circumstances) {
    this.console = console;
    this.engine = engine;
    this.circumstances = circumstances;
  }

  @Override
  public Integer call() {
    requireRange("--threads", threads, MAX_THREADS);
    requireRange("--max-findings", maxFindings, Integer.MAX_VALUE);
    reports.requireWritable(paths);
    gate.requireWritable(paths, reports.files());
    gate.requireWhole(changedSince);
    engine.awaitReady();
    Configuration configuration = gate.configuration(circumstances.folder());
    CheckOptions options = options(configuration);
    Report report;
    try {
      report = engine.check(options, paths);
    } catch (CacheException problem) {
      throw usage("--cache: " + problem.getMessage() + ".");
    } finally {
      options.progress().finish();
    }
    gate.writeBaseline();
    reports.write(report, console, colour.style(console));
    return ExitCode.of(report, paths, failOn(configuration)).code();
  }

  private CheckOptions options(@Nullable Configuration configuration) {
    return CheckOptions.builder(
            profile.load(configuration), kind.kind(), threads, maxFindings, progress())
        .referenceAlone(decoder == DecoderChoice.REFERENCE)
        .cache(cacheOptions())
        .acceptance(gate.acceptance(configuration, circumstances))
        .changes(changes())
        .exhibits(reports.showImages())
        .build();
  }

  private FailOn failOn(@Nullable Configuration configuration) {
    if (failOn != null) {
      return failOn;
    }
    return configuration == null
        ? FailOn.ERROR
        : configuration
            .failOn()
            .map(level -> FailOn.valueOf(level.toUpperCase(Locale.ROOT)))
            .orElse(FailOn.ERROR);
  }

  private @Nullable ChangedFiles changes() {
    try {
      return changedSince == null ? null : GitChanges.since(changedSince, paths);
    } catch (GitException e) {
      throw usage(e.getMessage() + ".");
    }
  }

  private @Nullable CacheOptions cacheOptions() {
    if (cache == null && cacheVerify) {
      throw usage("--cache-verify needs --cache FILE.");
    }
    if (cache == null) {
      return null;
    }
    String obstacle = ReportTarget.obstacle(cache, paths);
    if (!obstacle.isEmpty()) {
      throw usage("can't keep a cache in " + cache + ": " + obstacle + ".");
    }
    return new CacheOptions(cache, cacheVerify);
  }

  private void requireRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw usage(option + " takes a number from 1 to " + most + ", not " + value + ".");
    }
  }

  private Progress progress() {
    Terminal terminal = console.terminal();
    return noProgress || !terminal.stderrIsTerminal()
        ? Progress.NONE
        : new ProgressBar(
            console.err(),
            new Style(false, terminal.unicode(), terminal.columns()),
            System::nanoTime);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
