package org.metaalbum.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code album-check check PATH...}. */
final class CheckCommand implements Subcommand {

  private static final int MAX_THREADS = 1024;

  private final Console console;
  private final Engine engine;
  private final Circumstances circumstances;

  private final CommandSpec spec;
  private final Argument<List<String>> paths;
  private final ProfileOption profile;
  private final Argument<KindChoice> kind;
  private final ReportOptions reports;
  private final Argument<FailOn> failOn;
  private final Argument<Integer> maxFindings;
  private final Argument<Integer> threads;
  private final Argument<Path> cache;
  private final Argument<Boolean> cacheVerify;
  private final Argument<DecoderChoice> decoder;
  private final Argument<String> changedSince;
  private final Argument<Boolean> noProgress;
  private final GateOptions gate;
  private final ColourOption colour;

  CheckCommand(Console console, Engine engine, Circumstances circumstances) {
    this.console = console;
    this.engine = engine;
    this.circumstances = circumstances;
    spec =
        Subcommand.spec(
            "check",
            "Checks datasets, families, albums and documents, and reports what is wrong.",
            this);
    paths =
        Argument.parameters(
            spec,
            "PATH",
            "A dataset: a folder or a zip; a folder of its versions (..._Micro, _Mini, _Extended);"
                + " an album of several of these; or an info.json, a card or a datasheet alone."
                + " Versions of one dataset that are given together are compared.");
    profile = new ProfileOption(spec);
    kind =
        Argument.option(
            spec,
            "--kind",
            "KIND",
            KindChoice.class,
            KindChoice.AUTO,
            "Take every PATH for: auto (find out; the default), dataset, family, album, info, card,"
                + " datasheet, documents (a card and what belongs to it, without images).");
    reports = new ReportOptions(spec);
    failOn =
        Argument.option(
            spec,
            "--fail-on",
            "LEVEL",
            FailOn.class,
            "Exit with 1 on: error (the default), warning (and errors), never.");
    maxFindings =
        Argument.option(
            spec,
            "--max-findings",
            "N",
            int.class,
            25,
            "Findings shown of each rule (default: 25). All are counted.");
    threads =
        Argument.option(
            spec,
            "--threads",
            "N",
            int.class,
            Math.min(MAX_THREADS, Runtime.getRuntime().availableProcessors()),
            "Images read at a time (default: one for each core).");
    cache =
        Argument.option(
            spec,
            "--cache",
            "FILE",
            Path.class,
            "Keep in FILE what is found out, and read those images no more that have not changed"
                + " since (by size and times); where nothing has, give the same report again.");
    cacheVerify =
        Argument.flag(
            spec,
            "--cache-verify",
            "With --cache: read every image, and pass over the judging of those whose SHA-256 the"
                + " cache knows. Profile release trusts a cache only so.");
    decoder =
        Argument.option(
            spec,
            "--decoder",
            "NAME",
            DecoderChoice.class,
            DecoderChoice.AUTO,
            "What judges images: auto (our verifiers, and the reference where they find something;"
                + " the default), or reference (the JDK's decoders alone; slower).");
    changedSince =
        Argument.option(
            spec,
            "--changed-since",
            "REF",
            String.class,
            "Check only datasets in which a file changed since the git commit REF (a branch, a"
                + " tag), or rather since REF and HEAD parted; what is not committed counts too.");
    noProgress = Argument.flag(spec, "--no-progress", "No progress bar.");
    gate = new GateOptions(spec);
    colour = new ColourOption(spec);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    requireRange("--threads", threads.value(), MAX_THREADS);
    requireRange("--max-findings", maxFindings.value(), Integer.MAX_VALUE);
    reports.requireWritable(paths.value());
    gate.requireWritable(paths.value(), reports.files());
    gate.requireWhole(changedSince.orNull());
    engine.awaitReady();
    Configuration configuration = gate.configuration(circumstances.folder());
    CheckOptions options = options(configuration);
    Report report;
    try {
      report = engine.check(options, paths.value());
    } catch (CacheException problem) {
      throw usage("--cache: " + problem.getMessage() + ".");
    } finally {
      options.progress().finish();
    }
    gate.writeBaseline();
    reports.write(report, console, colour.style(console));
    return ExitCode.of(report, paths.value(), failOn(configuration)).code();
  }

  private CheckOptions options(@Nullable Configuration configuration) {
    return CheckOptions.builder(
            profile.load(configuration),
            kind.value().kind(),
            threads.value(),
            maxFindings.value(),
            progress())
        .referenceAlone(decoder.value() == DecoderChoice.REFERENCE)
        .cache(cacheOptions())
        .acceptance(gate.acceptance(configuration, circumstances))
        .changes(changes())
        .exhibits(reports.showImages())
        .build();
  }

  private FailOn failOn(@Nullable Configuration configuration) {
    FailOn given = failOn.orNull();
    if (given != null) {
      return given;
    }
    return configuration == null
        ? FailOn.ERROR
        : configuration
            .failOn()
            .map(level -> FailOn.valueOf(level.toUpperCase(Locale.ROOT)))
            .orElse(FailOn.ERROR);
  }

  private @Nullable ChangedFiles changes() {
    String reference = changedSince.orNull();
    try {
      return reference == null ? null : GitChanges.since(reference, paths.value());
    } catch (GitException e) {
      throw usage(e.getMessage() + ".");
    }
  }

  private @Nullable CacheOptions cacheOptions() {
    Path file = cache.orNull();
    if (file == null && cacheVerify.value()) {
      throw usage("--cache-verify needs --cache FILE.");
    }
    if (file == null) {
      return null;
    }
    String obstacle = ReportTarget.obstacle(file, paths.value());
    if (!obstacle.isEmpty()) {
      throw usage("can't keep a cache in " + file + ": " + obstacle + ".");
    }
    return new CacheOptions(file, cacheVerify.value());
  }

  private void requireRange(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw usage(option + " takes a number from 1 to " + most + ", not " + value + ".");
    }
  }

  private Progress progress() {
    Terminal terminal = console.terminal();
    return noProgress.value() || !terminal.stderrIsTerminal()
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
