package org.metaalbum.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageScanner;
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

/** All that is found out about one image that is in memory: digest, structure, data, look. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImageBenchmark {

  /** Scans one JPEG. */
  @Benchmark
  public ImageFact jpeg(Jpegs images) {
    return images.scanNext();
  }

  /** Scans one PNG. */
  @Benchmark
  public ImageFact png(Pngs images) {
    return images.scanNext();
  }

  /** Some JPEGs in memory. */
  @State(Scope.Thread)
  public static class Jpegs {

    @Param("")
    public String jpegs = "";

    private final Images images = new Images();

    /** Reads them. */
    @Setup
    public void read() throws IOException {
      images.read(jpegs);
    }

    ImageFact scanNext() {
      return images.scanNext();
    }
  }

  /** Some PNGs in memory. */
  @State(Scope.Thread)
  public static class Pngs {

    @Param("")
    public String pngs = "";

    private final Images images = new Images();

    /** Reads them. */
    @Setup
    public void read() throws IOException {
      images.read(pngs);
    }

    ImageFact scanNext() {
      return images.scanNext();
    }
  }

  private static final class Images {

    /** So many that a processor can't learn their bits by heart, and few enough for its caches. */
    private static final int COUNT = 500;

    private final ImageScanner scanner = ImageFiles.scanner();
    private List<byte[]> files = List.of();
    private int next;

    void read(String dataset) throws IOException {
      files = ImageFiles.list(dataset, COUNT).stream().map(ImageFiles::read).toList();
    }

    ImageFact scanNext() {
      byte[] file = files.get(next);
      next = next + 1 == files.size() ? 0 : next + 1;
      return scanner.scan("image", file, file.length);
    }
  }
}
