package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.source.DamagedEntryException;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;

/**
 * Reads each image file once, several at a time, in bounded memory: each thread has one buffer for
 * files of usual size, and larger files are read one at a time.
 */
final class ImageScan {

  private static final int BUFFER = 1 << 20;

  /**
   * What came of it.
   *
   * @param facts one for each file that could be read, ordered by path
   * @param unreadable files that could not be read, by path, with the reason
   * @param damaged files whose bytes are not those that were put into their archive, by path
   * @param crashes files on which this program broke, by path, with the error
   */
  record Result(
      List<ImageFact> facts,
      Map<String, String> unreadable,
      Map<String, String> damaged,
      Map<String, String> crashes) {}

  private final DatasetSource source;
  private final List<Entry> files;
  private final Supplier<ImageScanner> scanners;
  private final Verification verification;
  private final ScanLimits limits;
  private final Progress progress;
  private final ImageFact[] facts;
  private final AtomicInteger next = new AtomicInteger();
  private final ReentrantLock largeFile = new ReentrantLock();
  private final Map<String, String> unreadable = new ConcurrentSkipListMap<>();
  private final Map<String, String> damaged = new ConcurrentSkipListMap<>();
  private final Map<String, String> crashes = new ConcurrentSkipListMap<>();

  ImageScan(
      DatasetSource source,
      List<Entry> files,
      Supplier<ImageScanner> scanners,
      Verification verification,
      ScanLimits limits,
      Progress progress) {
    this.source = source;
    this.files = files;
    this.scanners = scanners;
    this.verification = verification;
    this.limits = limits;
    this.progress = progress;
    this.facts = new ImageFact[files.size()];
  }

  /** Scans all files with this many threads. */
  Result run(int threads) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, files.size()); i++) {
      Thread helper = new Thread(this::work, "image-scan-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    work();
    helpers.forEach(ImageScan::join);
    List<ImageFact> read = new ArrayList<>(facts.length);
    for (int i = 0; i < facts.length; i++) {
      String path = files.get(i).path();
      if (facts[i] != null) {
        read.add(facts[i]);
      } else if (!unreadable.containsKey(path) && !damaged.containsKey(path)) {
        // Also where a thread ended by an error that nobody foresaw: nothing is skipped in silence.
        crashes.putIfAbsent(path, "it was not read");
      }
    }
    return new Result(read, unreadable, damaged, crashes);
  }

  private void work() {
    byte[] buffer = new byte[BUFFER];
    ImageScanner scanner = scanners.get();
    for (int i = next.getAndIncrement(); i < facts.length; i = next.getAndIncrement()) {
      Entry file = files.get(i);
      try {
        facts[i] = scan(scanner, file, buffer);
      } catch (DamagedEntryException damage) {
        damaged.put(file.path(), ReadFailure.reason(damage));
      } catch (IOException failure) {
        unreadable.put(file.path(), ReadFailure.reason(failure));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
        crashes.put(file.path(), crash.toString());
      }
      progress.imageDone();
    }
  }

  private ImageFact scan(ImageScanner scanner, Entry file, byte[] buffer) throws IOException {
    if (file.size() > limits.maximumBytes()) {
      return scanner.overLimit(file.path(), file.size());
    }
    if (file.size() <= buffer.length) {
      return scanWith(scanner, file, buffer);
    }
    largeFile.lock();
    try {
      return scanWith(scanner, file, new byte[Math.toIntExact(file.size())]);
    } finally {
      largeFile.unlock();
    }
  }

  private ImageFact scanWith(ImageScanner scanner, Entry file, byte[] buffer) throws IOException {
    try (InputStream in = source.open(file)) {
      int length = in.readNBytes(buffer, 0, buffer.length);
      ImageFact fact = scanner.scan(file.path(), buffer, length);
      if (fact.sha256() != null) {
        verification.image(file.path(), buffer, length, fact.sha256());
      }
      return fact;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException interruption) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
