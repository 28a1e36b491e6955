package org.metaalbum.cli.render;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.metaalbum.cli.Samples;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.report.Outcome;
import org.metaalbum.core.report.Report;
import org.metaalbum.core.report.RuleResult;
import org.metaalbum.core.report.Verdict;
import org.metaalbum.schema.Severity;

/** Renders a report of 100,000 findings in each format; a program, to be run with a small heap. */
final class ManyFindings {

  private static final int FINDINGS = 100_000;

  private ManyFindings() {}

  /** Prints the number of characters of each format, by its file's name. */
  public static void main(String[] args) throws IOException {
    Report report = report();
    StringBuilder sizes = new StringBuilder();
    for (Map.Entry<String, Renderer> format :
        GoldenFilesTest.formats().sorted(Map.Entry.comparingByKey()).toList()) {
      Counter counter = new Counter();
      format.getValue().render(report, counter);
      sizes.append(format.getKey()).append(' ').append(counter.characters).append('\n');
    }
    try (var out = new FileOutputStream(FileDescriptor.out)) {
      out.write(sizes.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Report report() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < FINDINGS; i++) {
      findings.add(
          new Finding(
              "MA301",
              Severity.ERROR,
              "labels.csv names a file that is not in images/. Add the image, or remove the row.",
              Location.ofCell("labels.csv", i + 2, 1, i + 1, "FILE_NAME"),
              "images/" + i + ".jpg",
              "no such file",
              List.of()));
    }
    RuleResult rule =
        new RuleResult(
            "MA301", "image-missing", Severity.ERROR, Outcome.FAILED, FINDINGS, FINDINGS, null);
    return Samples.report(
        new DatasetReport(
            "datasets/huge",
            "dataset",
            Verdict.NONCONFORMANT,
            null,
            Samples.bad().summary(),
            List.of(rule),
            findings));
  }

  /** Takes any number of characters and keeps none. */
  private static final class Counter extends Writer {

    private long characters;

    @Override
    public void write(char[] text, int offset, int length) {
      characters += length;
    }

    @Override
    public void write(String text, int offset, int length) {
      characters += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
