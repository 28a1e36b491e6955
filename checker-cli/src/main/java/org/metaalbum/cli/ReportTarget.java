package org.metaalbum.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.metaalbum.cli.terminal.Style;
import org.metaalbum.core.report.Report;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that goes to a file.
 *
 * @param format its format
 * @param file where it goes; what stands there is replaced
 */
record ReportTarget(ReportFormat format, Path file) {

  /** Writes the report, in UTF-8 and never coloured. */
  void write(Report report) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      format.renderer(Style.PLAIN).render(report, out);
    }
  }

  /**
   * What keeps the file from being written, or nothing. Asked before the check, so that nobody
   * waits an hour for a report that can't be saved; nothing is written yet, since a new file could
   * become part of what is checked.
   *
   * @param inputs the PATHs; a report inside one of them would be a file that belongs to nobody
   */
  String obstacle(List<String> inputs) {
    return obstacle(file, inputs);
  }

  /** What keeps any file from being written beside a check of these inputs, or nothing. */
  static String obstacle(Path file, List<String> inputs) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    if (Files.isDirectory(absolute)) {
      return "it is a folder";
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    if (!Files.isWritable(Files.exists(absolute) ? absolute : folder)) {
      return "no permission";
    }
    for (String input : inputs) {
      if (real(folder).startsWith(real(Path.of(input)))) {
        return "it is part of what is checked (" + input + "); take a place outside of it";
      }
    }
    return "";
  }

  /** Where a path leads, links followed; the path itself if it leads nowhere. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException nothingThere) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** Reads {@code FORMAT=FILE}. */
  static final class Converter implements ITypeConverter<ReportTarget> {
    @Override
    public ReportTarget convert(String value) {
      int equals = value.indexOf('=');
      if (equals < 1 || equals == value.length() - 1) {
        throw new TypeConversionException(
            "'" + value + "' is not of the form FORMAT=FILE, such as json=report.json.");
      }
      ReportFormat format =
          new ChoiceConverter<>(ReportFormat.class).convert(value.substring(0, equals));
      try {
        return new ReportTarget(format, Path.of(value.substring(equals + 1)));
      } catch (InvalidPathException e) {
        throw new TypeConversionException("'" + value + "' holds no file name of this system.");
      }
    }
  }
}
