package org.metaalbum.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.metaalbum.core.facts.DuplicateFinder;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.facts.ImageTable;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.source.Entry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Grouping the images of a dataset by their digests and looks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DuplicatesBenchmark {

  @Param("")
  public String jpegs = "";

  private ImageTable images = ImageTable.EMPTY;

  /** Scans all images; the looks of real pictures aren't spread evenly, so none are made up. */
  @Setup
  public void scan() throws IOException {
    ImageScanner scanner = ImageFiles.scanner();
    List<Path> files = ImageFiles.list(jpegs, Integer.MAX_VALUE);
    List<Entry> entries =
        files.stream()
            .map(file -> new Entry("images/" + file.getFileName(), Entry.Kind.FILE, 0, true))
            .toList();
    ImageFacts.Builder facts = new ImageFacts.Builder(entries);
    for (int i = 0; i < files.size(); i++) {
      byte[] bytes = ImageFiles.read(files.get(i));
      facts.set(i, scanner.scan(entries.get(i).path(), bytes, bytes.length));
    }
    images = ImageTable.of(facts.build(), null, null);
  }

  /** Compares all with each other. */
  @Benchmark
  public DuplicateFinder find() {
    return new DuplicateFinder(List.of(images), Runtime.getRuntime().availableProcessors());
  }
}
