package org.metaalbum.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.metaalbum.core.image.ImageIoDecoder;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ScanLimits;

/** The images of a dataset that {@code benchmarks/corpus} drew. */
final class ImageFiles {

  private static final ScanLimits LIMITS = new ScanLimits(1 << 24, 1 << 24);

  private ImageFiles() {}

  /** A scanner as a check uses it; the images of the corpus are far below its limits. */
  static ImageScanner scanner() {
    return new ImageScanner(LIMITS, new ImageIoDecoder());
  }

  /** The first files of {@code images/} in order of their names. */
  static List<Path> list(String dataset, int most) throws IOException {
    if (dataset.isEmpty()) {
      throw new IOException("there is no dataset; start by benchmarks/run --jmh");
    }
    try (Stream<Path> files = Files.list(Path.of(dataset, "images"))) {
      return files.sorted().limit(most).toList();
    }
  }

  /** A file as bytes. */
  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
