package org.metaalbum.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.metaalbum.core.read.LabelColumns;
import org.metaalbum.core.read.LabelTable;
import org.metaalbum.core.read.LabelsReader;
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

/** Reading a whole labels.csv that is in memory: one row for each JPEG of the dataset. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LabelsBenchmark {

  @Param("")
  public String jpegs = "";

  private byte[] labels = {};

  /** Reads the file. */
  @Setup
  public void read() {
    labels = ImageFiles.read(Path.of(jpegs, "labels.csv"));
  }

  /** Reads all rows. */
  @Benchmark
  public LabelTable rows() throws IOException {
    return LabelsReader.read(
        "labels.csv", () -> new ByteArrayInputStream(labels), LabelColumns.USUAL, 100);
  }
}
