package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.ImageFacts;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.image.ScanLimits;
import org.metaalbum.core.image.Sha256;
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
  private final @Nullable Recall recall;
  private final List<Thread> helpers = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final ReentrantLock largeFile = new ReentrantLock();
  private final Map<String, String> unreadable = new ConcurrentSkipListMap<>();
  private final Map<String, String> damaged = new ConcurrentSkipListMap<>();
  private final Map<String, String> crashes = new ConcurrentSkipListMap<>();

  /**
   * @param scanners makes a scanner for each thread
   * @param recall what sets the facts that are remembered of the files, if any are
   */
  ImageScan(
      DatasetSource source,
      List<Entry> files,
      Supplier<ImageScanner> scanners,
      Verification verification,
      ScanLimits limits,
      Function<ImageFacts.Builder, @Nullable Recall> recall,
      Progress progress) {
    this.source = source;
    this.files = files;
    this.scanners = scanners;
    this.verification = verification;
    this.limits = limits;
    this.progress = progress;
    this.facts = new ImageFacts.Builder(files);
    this.recall = recall.apply(facts);
  }

  /**
   * Starts to scan with all of so many threads but one: that is the caller's, who may do something
   * else before it comes to help by {@link #finish}.
   */
  void start(int threads) {
    int batches = (files.size() + BATCH - 1) / BATCH;
    for (int i = 0; i < Math.min(threads - 1, batches); i++) {
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
      if (facts.isSet(i)) {
        continue;
      }
      String path = files.get(i).path();
      if (!unreadable.containsKey(path) && !damaged.containsKey(path)) {
        // Also where a thread ended by an error that nobody foresaw: nothing is skipped in silence.
        crashes.putIfAbsent(path, "it was not read");
      }
    }
    ImageFacts found = facts.build();
    if (recall != null) {
      recall.keep(found);
    }
    return new Result(found, unreadable, damaged, crashes);
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
    boolean done = false;
    try {
      Sha256 known = known(number);
      boolean isEnough =
          recall != null && known != null && !recall.verifies() && verification.known(file, known);
      boolean isRecalled = isEnough || scan(number, known, reader, scanner, buffer);
      if (recall != null) {
        recall.count(isRecalled);
      }
      done = true;
    } catch (DamagedEntryException damage) {
      damaged.put(file.path(), ReadFailure.reason(damage));
    } catch (IOException failure) {
      unreadable.put(file.path(), ReadFailure.reason(failure));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
      crashes.put(file.path(), crash.toString());
    } finally {
      if (!done) {
        facts.unset(number);
      }
    }
  }

  /** The digest of a file that is as it was when its fact was found; null if it is to be judged. */
  private @Nullable Sha256 known(int number) throws IOException {
    return recall != null && recall.isUnchanged(number) ? facts.sha256(number) : null;
  }

  /** Reads a file, and judges it unless it has the digest that is known; whether it has. */
  private boolean scan(
      int number, @Nullable Sha256 known, EntryReader reader, ImageScanner scanner, byte[] buffer)
      throws IOException {
    Entry file = files.get(number);
    if (file.size() > limits.maximumBytes()) {
      facts.set(number, scanner.overLimit(file.path(), file.size()));
      return false;
    }
    if (file.size() <= buffer.length) {
      return scanWith(number, known, reader, scanner, buffer);
    }
    largeFile.lock();
    try {
      return scanWith(number, known, reader, scanner, new byte[Math.toIntExact(file.size())]);
    } finally {
      largeFile.unlock();
    }
  }

  private boolean scanWith(
      int number, @Nullable Sha256 known, EntryReader reader, ImageScanner scanner, byte[] buffer)
      throws IOException {
    Entry file = files.get(number);
    int length = reader.read(file, buffer);
    Sha256 digest = scanner.digest(buffer, length);
    boolean isKnown = digest.equals(known);
    if (!isKnown) {
      facts.set(number, scanner.scan(file.path(), buffer, length, digest));
    }
    verification.image(file.path(), buffer, length, digest);
    return isKnown;
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
