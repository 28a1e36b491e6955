package org.metaalbum.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.document.Configuration;
import org.metaalbum.cli.document.DocumentException;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.cli.terminal.ProgressBar;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.CacheException;
import org.metaalbum.core.engine.CacheOptions;
import org.metaalbum.core.engine.ChangedFiles;
import org.metaalbum.core.engine.CheckOptions;
import org.metaalbum.core.engine.Progress;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;
import org.metaalbum.schema.Profile;
import org.metaalbum.schema.ProfileException;
import org.metaalbum.schema.ProfileLoader;
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
  private static final String DEFAULT_PROFILE = "contribution";

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

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      description = "What to demand: format, contribution (the default), release, or a file.")
  private @Nullable String profile;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = {
        "Take every PATH for: auto (find out; the default), dataset, family, album, info, card,",
        "datasheet, documents (a card and what belongs to it, without images)."
      })
  private KindChoice kind = KindChoice.AUTO;

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
    List<ReportTarget> files = new ArrayList<>(reports);
    if (output != null) {
      files.add(new ReportTarget(format, output));
    }
    requireWritable(files);
    gate.requireWritable(paths, files);
    gate.requireWhole(changedSince);
    engine.awaitReady();
    Configuration configuration = gate.configuration(circumstances.folder());
    CheckOptions options = options(configuration, files);
    Report report;
    try {
      report = engine.check(options, paths);
    } catch (CacheException problem) {
      throw usage("--cache: " + problem.getMessage() + ".");
    } finally {
      options.progress().finish();
    }
    gate.writeBaseline();
    for (ReportTarget target : files) {
      try {
        target.write(report);
      } catch (IOException e) {
        throw new OutputException(target.file().toString(), e);
      }
    }
    if (output == null) {
      console.print(out -> format.renderer(colour.style(console)).render(report, out));
    }
    return ExitCode.of(report, paths, failOn(configuration)).code();
  }

  private CheckOptions options(@Nullable Configuration configuration, List<ReportTarget> files) {
    return CheckOptions.builder(
            loadProfile(configuration), kind.kind(), threads, maxFindings, progress())
        .referenceAlone(decoder == DecoderChoice.REFERENCE)
        .cache(cacheOptions())
        .acceptance(gate.acceptance(configuration, circumstances))
        .changes(changes())
        .exhibits(showsImages(files))
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

  private boolean showsImages(List<ReportTarget> files) {
    return (output == null && format.showsImages())
        || files.stream().anyMatch(target -> target.format().showsImages());
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

  private void requireWritable(List<ReportTarget> files) {
    Set<Path> taken = new HashSet<>();
    for (ReportTarget target : files) {
      String obstacle = target.obstacle(paths);
      if (!obstacle.isEmpty()) {
        throw usage("can't write the report to " + target.file() + ": " + obstacle + ".");
      }
      if (!taken.add(target.file().toAbsolutePath().normalize())) {
        throw usage("two reports would go to " + target.file() + ".");
      }
    }
  }

  private Profile loadProfile(@Nullable Configuration configuration) {
    String name = DEFAULT_PROFILE;
    Path folder = Path.of("");
    if (profile != null) {
      name = profile;
    } else if (configuration != null && configuration.profile() != null) {
      name = configuration.profile();
      folder = configuration.folder();
    }
    Profile loaded;
    try {
      loaded = ProfileLoader.load(name, folder);
    } catch (ProfileException e) {
      throw profileProblem(
          configuration, place(e) + e.getMessage() + DidYouMean.hint(name, ProfileLoader.SHIPPED));
    }
    Set<String> known =
        RuleCatalogue.infos().stream().map(RuleInfo::id).collect(Collectors.toSet());
    for (String id : loaded.ruleIds()) {
      if (!known.contains(id)) {
        throw profileProblem(
            configuration,
            name
                + " names the rule "
                + id
                + ", and there is none of that id; 'album-check rules' lists them all.");
      }
    }
    try {
      return configuration == null ? loaded : configuration.applyTo(loaded);
    } catch (DocumentException problem) {
      throw usage(String.valueOf(problem.getMessage()));
    }
  }

  /** An error at whoever named the profile. */
  private ParameterException profileProblem(@Nullable Configuration configuration, String message) {
    return configuration == null || profile != null
        ? usage("--profile: " + message)
        : usage(String.valueOf(configuration.inProfile(message).getMessage()));
  }

  private static String place(ProfileException problem) {
    if (problem.file() == null) {
      return "";
    }
    return problem.line() == 0
        ? problem.file() + ": "
        : "%s:%s:%s: ".formatted(problem.file(), problem.line(), problem.column());
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
