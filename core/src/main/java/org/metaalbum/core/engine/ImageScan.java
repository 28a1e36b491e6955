package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.source.DamagedEntryException;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.EntryReader;
import org.metaalbum.core.source.ReadFailure;

/**
 * Reads each image file once, several at a time, in bounded memory: each thread has one buffer for
 * files of usual size, and larger files are read one at a time.
 */
final class ImageScan {

  private static final int BUFFER = 1 << 20;

  /** How many files a thread takes at a time: few enough that all threads end together. */
  private static final int BATCH = 16;

  /**
   * What came of it.
   *
   * @param facts one for each file that could be read, ordered by path
   * @param unreadable files that could not be read, by path, with the reason
   * @param damaged files whose bytes are not those that were put into their archive, by path
   * @param crashes files on which this program broke, by path, with the error
   */
  record Result(
      ImageFacts facts,
      Map<String, String> unreadable,
      Map<String, String> damaged,
      Map<String, String> crashes) {}

  private final DatasetSource source;
  private final List<Entry> files;
  private final Supplier<ImageScanner> scanners;
  private final Verification verification;
  private final ScanLimits limits;
  private final Progress progress;
  private final ImageFacts.Builder facts;
  private final List<Thread> helpers = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final ReentrantLock largeFile = new ReentrantLock();
  private final Map<String, String> unreadable = new ConcurrentSkipListMap<>();
  private final Map<String, String> damaged = new ConcurrentSkipListMap<>();
  private final Map<String, String> crashes = new ConcurrentSkipListMap<>();

  /**
   * @param scanners makes a scanner for each thread
   */
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
    this.facts = new ImageFacts.Builder(files);
  }

  /**
   * Starts to scan with all of so many threads but one: that is the caller's, who may do something
   * else before it comes to help by {@link #finish}.
   */
  void start(int threads) {
    for (int i = 1; i < Math.min(threads, (files.size() + BATCH - 1) / BATCH); i++) {
      Thread helper = new Thread(this::work, "image-scan-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
  }

  /** Scans what is left, and waits for the other threads. */
  Result finish() {
    work();
    helpers.forEach(ImageScan::join);
    for (int i = 0; i < files.size(); i++) {
      String path = files.get(i).path();
      if (!facts.isSet(i) && !unreadable.containsKey(path) && !damaged.containsKey(path)) {
        // Also where a thread ended by an error that nobody foresaw: nothing is skipped in silence.
        crashes.putIfAbsent(path, "it was not read");
      }
    }
    return new Result(facts.build(), unreadable, damaged, crashes);
  }

  /** Lets the other threads end soon, where nobody will come to hear what they found. */
  void abandon() {
    next.set(files.size());
    helpers.forEach(ImageScan::join);
  }

  private void work() {
    byte[] buffer = new byte[BUFFER];
    ImageScanner scanner = scanners.get();
    try (EntryReader reader = source.reader()) {
      int end = files.size();
      for (int i = next.getAndAdd(BATCH); i < end; i = next.getAndAdd(BATCH)) {
        int last = Math.min(end, i + BATCH);
        for (int file = i; file < last; file++) {
          scan(file, reader, scanner, buffer);
        }
        progress.imagesDone(last - i);
      }
    }
  }

  private void scan(int number, EntryReader reader, ImageScanner scanner, byte[] buffer) {
    Entry file = files.get(number);
    try {
      facts.set(number, scan(file, reader, scanner, buffer));
    } catch (DamagedEntryException damage) {
      damaged.put(file.path(), ReadFailure.reason(damage));
    } catch (IOException failure) {
      unreadable.put(file.path(), ReadFailure.reason(failure));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
      crashes.put(file.path(), crash.toString());
    }
  }

  private ImageFact scan(Entry file, EntryReader reader, ImageScanner scanner, byte[] buffer)
      throws IOException {
    if (file.size() > limits.maximumBytes()) {
      return scanner.overLimit(file.path(), file.size());
    }
    if (file.size() <= buffer.length) {
      return scanWith(file, reader, scanner, buffer);
    }
    largeFile.lock();
    try {
      return scanWith(file, reader, scanner, new byte[Math.toIntExact(file.size())]);
    } finally {
      largeFile.unlock();
    }
  }

  private ImageFact scanWith(Entry file, EntryReader reader, ImageScanner scanner, byte[] buffer)
      throws IOException {
    int length = reader.read(file, buffer);
    ImageFact fact = scanner.scan(file.path(), buffer, length);
    if (fact.sha256() != null) {
      verification.image(file.path(), buffer, length, fact.sha256());
    }
    return fact;
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
