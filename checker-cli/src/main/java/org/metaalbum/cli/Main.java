package org.metaalbum.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.metaalbum.cli.terminal.ColourMode;
import org.metaalbum.cli.terminal.DidYouMean;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.cli.terminal.Terminal;
import org.metaalbum.core.engine.Checker;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the command line, runs a command, and exits with its code. */
final class Main implements Runnable {

  private final Console console;
  private final Engine engine;
  private final boolean debug;
  private final Circumstances circumstances;

  Main(Console console, Engine engine, boolean debug) {
    this(console, engine, debug, Circumstances.ofProcess());
  }

  Main(Console console, Engine engine, boolean debug, Circumstances circumstances) {
    this.console = console;
    this.engine = engine;
    this.debug = debug;
    this.circumstances = circumstances;
  }

  public static void main(String[] args) {
    // First of all, since it gets ready beside what follows.
    Engine engine =
        isCheck(args)
            ? new PreparedEngine(mayRemember(args))
            : (options, paths) -> new Checker(options).check(paths);
    // picocli has converters for dates and databases, too, which take Java time to load.
    System.setProperty("picocli.converters.excludes", "java\\.(time|sql)\\..*");
    // Not System.out: it encodes as the locale says, and swallows errors.
    Console console =
        new Console(
            new BufferedWriter(utf8(FileDescriptor.out)),
            new PrintWriter(utf8(FileDescriptor.err), true),
            Terminal.of(System.getProperties(), System.getenv()));
    boolean debug = System.getenv("ALBUM_CHECK_DEBUG") != null;
    System.exit(new Main(console, engine, debug).run(args));
  }

  private static boolean isCheck(String... args) {
    return args.length > 0 && args[0].equals("check");
  }

  private static boolean mayRemember(String... args) {
    for (String arg : args) {
      if (arg.startsWith("--cache")) {
        return true;
      }
    }
    return false;
  }

  private static Writer utf8(FileDescriptor descriptor) {
    return new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8);
  }

  /** Runs one command line and returns its exit code; throws nothing. */
  int run(String... args) {
    try {
      return isCheck(args)
          ? checkAlone().execute(Arrays.copyOfRange(args, 1, args.length))
          : allCommands().execute(args);
    } catch (OutOfMemoryError e) {
      return fail(
          "not enough memory; give more with ALBUM_CHECK_JAVA_OPTS=-Xmx2g", e, ExitCode.INTERNAL);
    } catch (StackOverflowError | LinkageError e) {
      return internalError(e);
    }
  }

  /** Without a command. */
  @Override
  public void run() {
    throw new ParameterException(allCommands(), "no command is given.");
  }

  private CommandLine allCommands() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("album-check");
    spec.usageMessage()
        .description(
            "Decides whether an image dataset may enter Meta-Album, and says where and why not.")
        .synopsisSubcommandLabel("COMMAND")
        .footer(
            "",
            "Exit codes: 0 conformant; 1 findings at or above --fail-on; 2 bad usage or"
                + " configuration; 3 the input could not be read or not everything could be"
                + " checked; 4 internal error.");
    CommandLine all = command(spec);
    List.of(
            new CheckCommand(console, engine, circumstances),
            new DiffCommand(console),
            new ChecksumCommand(console),
            new RulesCommand(console),
            new ExplainCommand(console))
        .forEach(command -> all.addSubcommand(command(command.spec())));
    return configured(all);
  }

  /** The same for a check, without what is around it. */
  private CommandLine checkAlone() {
    CommandSpec check = new CheckCommand(console, engine, circumstances).spec();
    return configured(command(check.name("album-check check")));
  }

  private static CommandLine command(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build())
        .versionProvider(new Version());
    return new CommandLine(spec);
  }

  private CommandLine configured(CommandLine commandLine) {
    return commandLine
        .registerConverter(ReportFormat.class, new ChoiceConverter<>(ReportFormat.class))
        .registerConverter(PlainFormat.class, new ChoiceConverter<>(PlainFormat.class))
        .registerConverter(KindChoice.class, new ChoiceConverter<>(KindChoice.class))
        .registerConverter(DecoderChoice.class, new ChoiceConverter<>(DecoderChoice.class))
        .registerConverter(FailOn.class, new ChoiceConverter<>(FailOn.class))
        .registerConverter(ColourMode.class, new ChoiceConverter<>(ColourMode.class))
        .registerConverter(StrongHash.class, new ChoiceConverter<>(StrongHash.class))
        .registerConverter(ReportTarget.class, new ReportTarget.Converter())
        .setOut(new PrintWriter(console.out()))
        .setErr(console.err())
        .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(new Failure())
        .setParameterExceptionHandler(new Failure());
  }

  /**
   * What becomes of a command that fails. No lambda, since picocli's can't be in the archive of
   * classes.
   */
  private final class Failure implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
      return executionFailed(e);
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
      return usageError(e);
    }
  }

  private int usageError(ParameterException e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      message = unmatched(unmatched);
    }
    console.err().println("album-check: " + SafeText.of(message));
    console
        .err()
        .println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    console.err().flush();
    return ExitCode.USAGE.code();
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String given = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    if (e.isUnknownOption()) {
      String name = given.contains("=") ? given.substring(0, given.indexOf('=')) : given;
      return "there is no option '"
          + name
          + "'."
          + DidYouMean.hint(name, command.getCommandSpec().optionsMap().keySet());
    }
    return "'"
        + given
        + "' is not expected here."
        + DidYouMean.hint(given, command.getSubcommands().keySet());
  }

  private int executionFailed(Exception e) {
    return e instanceof OutputException
        ? fail(String.valueOf(e.getMessage()), e, ExitCode.USAGE)
        : internalError(e);
  }

  private int internalError(Throwable e) {
    return fail("internal error, please report it: " + e, e, ExitCode.INTERNAL);
  }

  private int fail(String message, Throwable cause, ExitCode code) {
    console.err().println("album-check: " + SafeText.of(message));
    if (debug) {
      cause.printStackTrace(console.err());
    }
    console.err().flush();
    return code.code();
  }
}
