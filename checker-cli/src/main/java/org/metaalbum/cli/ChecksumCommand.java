package org.metaalbum.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.metaalbum.cli.terminal.SafeText;
import org.metaalbum.core.engine.ManifestMaker;
import org.metaalbum.core.source.ReadFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code album-check checksum PATH}: the one command that writes into what it is given. */
final class ChecksumCommand implements Subcommand {

  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  private final CommandSpec spec;
  private final Argument<String> path;
  private final Argument<String> output;
  private final Argument<StrongHash> algorithm;
  private final Argument<Boolean> force;

  ChecksumCommand(Console console) {
    this.console = console;
    spec =
        Subcommand.spec(
            "checksum",
            "Writes a manifest of checksums that 'sha256sum -c' and 'check' verify.",
            this);
    path =
        Argument.parameter(
            spec,
            0,
            "PATH",
            String.class,
            "The folder of a dataset, a family or an album; or a zip.");
    output =
        Argument.option(
            spec,
            "--output",
            "FILE",
            String.class,
            "Where to write it (default: PATH/SHA256SUMS); - is standard output.");
    algorithm =
        Argument.option(
            spec,
            "--algorithm",
            "NAME",
            StrongHash.class,
            StrongHash.SHA256,
            "What to make digests with: sha256 (the default), sha384, sha512.");
    force = Argument.flag(spec, "--force", "Replace a manifest that says something else.");
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    String given = path.value();
    Path place = path(given);
    boolean folder = Files.isDirectory(place);
    if (!folder && !Files.isRegularFile(place)) {
      return unreadable(given + ": no such folder or zip");
    }
    Path target = target(place, folder);
    ManifestMaker.Result made;
    try {
      made = ManifestMaker.make(place, algorithm.value().algorithm(), pathBelow(place, target));
    } catch (IOException failure) {
      return unreadable(given + ": " + ReadFailure.reason(failure));
    }
    made.leftOut().forEach((file, why) -> say("left out " + file + ": " + why));
    if (!made.unreadable().isEmpty()) {
      made.unreadable().forEach((file, why) -> say("can't read " + file + ": " + why));
      return unreadable("no checksums were written, since some files have none");
    }
    if (made.lines().isEmpty()) {
      return unreadable(given + ": there are no files in it");
    }
    if (target == null) {
      console.print(made::writeTo);
    } else {
      write(made, target);
    }
    return ExitCode.CONFORMANT.code();
  }

  private Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw usage("'" + given + "' is no path of this system.");
    }
  }

  /** Where the manifest goes; null for standard output, which is where that of a zip goes. */
  private @Nullable Path target(Path place, boolean folder) {
    String given = output.orNull();
    if (given == null) {
      return folder ? place.resolve(algorithm.value().manifestName()) : null;
    }
    if (given.equals(STANDARD_OUTPUT)) {
      return null;
    }
    Path target = path(given);
    Path parent = target.toAbsolutePath().getParent();
    if (Files.isDirectory(target) || parent == null || !Files.isDirectory(parent)) {
      throw usage("can't write to " + given + ": it is a folder, or there is no folder for it.");
    }
    return target;
  }

  /** The path of the manifest in the folder that it is about; null if it stands elsewhere. */
  private static @Nullable String pathBelow(Path place, @Nullable Path target) {
    if (target == null) {
      return null;
    }
    Path root = place.toAbsolutePath().normalize();
    Path file = target.toAbsolutePath().normalize();
    return file.startsWith(root) ? root.relativize(file).toString() : null;
  }

  /** Writes beside the target first, so that a manifest is there as a whole or not at all. */
  private void write(ManifestMaker.Result made, Path target) {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      // What stands there is left from a run that was stopped, or a link to who knows where.
      Files.deleteIfExists(part);
      try (Writer out = Files.newBufferedWriter(part, StandardOpenOption.CREATE_NEW)) {
        made.writeTo(out);
      }
      boolean exists = Files.exists(target);
      if (exists && !force.value() && Files.mismatch(part, target) >= 0) {
        throw usage(
            target + " says something else. Replace it with --force if its files are right.");
      }
      move(part, target);
    } catch (IOException e) {
      throw new OutputException(target.toString(), e);
    } finally {
      deleteQuietly(part);
    }
    say("%s files in %s".formatted(made.lines().size(), target));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException alreadyReported) {
      // Whatever keeps it from being deleted kept it from being written.
    }
  }

  private int unreadable(String message) {
    say(message);
    return ExitCode.INCOMPLETE.code();
  }

  private void say(String message) {
    console.err().println("album-check: " + SafeText.of(message));
    console.err().flush();
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
