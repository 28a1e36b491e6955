package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.CandidatePixels;
import org.metaalbum.core.facts.Parallel;
import org.metaalbum.core.image.PixelDigest;
import org.metaalbum.core.image.ReferencePixels;
import org.metaalbum.core.image.Sha256;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;

/**
 * Reads images once more, after the scan, to learn the pixels of those that may be the same as
 * others. One that can't be read again, or isn't what the scan saw, leaves a reason why the pixels
 * are not known.
 */
final class PixelScan {

  /** Larger files are read one at a time, so that memory is bounded whatever the threads. */
  private static final int BUFFER = 1 << 20;

  private final DatasetSource source;
  private final List<Entry> entries;
  private final CandidatePixels pixels;
  private final ReferencePixels reference;
  private final long maximumBytes;
  private final UnaryOperator<String> place;
  private final ReentrantLock largeFile = new ReentrantLock();

  /**
   * @param source what holds the images
   * @param entries its files, ordered by path
   * @param pixels gets what is learnt
   * @param maximumBytes larger files were not read by the scan
   * @param place how a reason names the file of a path
   */
  PixelScan(
      DatasetSource source,
      List<Entry> entries,
      CandidatePixels pixels,
      ReferencePixels reference,
      long maximumBytes,
      UnaryOperator<String> place) {
    this.source = source;
    this.entries = entries;
    this.pixels = pixels;
    this.reference = reference;
    this.maximumBytes = maximumBytes;
    this.place = place;
  }

  /** Reads the candidates with numbers in a range, which all stand in the source. */
  void run(int from, int to, int threads) {
    Parallel.run(
        threads,
        to - from,
        () -> {
          byte[] buffer = new byte[BUFFER];
          return task -> read(from + task, buffer);
        });
  }

  private void read(int candidate, byte[] buffer) {
    int position = pixels.position(candidate);
    String path = pixels.images().path(position);
    try {
      Entry entry = find(path);
      if (entry == null || entry.size() > maximumBytes) {
        pixels.fail(candidate, place.apply(path) + " changed while it was checked");
      } else if (entry.size() <= buffer.length) {
        read(candidate, entry, buffer);
      } else {
        readLarge(candidate, entry);
      }
    } catch (IOException failure) {
      pixels.fail(
          candidate,
          "%s can't be read again (%s)".formatted(place.apply(path), ReadFailure.reason(failure)));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
      pixels.fail(
          candidate,
          "internal error, please report it: %s: %s".formatted(place.apply(path), crash));
    }
  }

  private void readLarge(int candidate, Entry entry) throws IOException {
    largeFile.lock();
    try {
      read(candidate, entry, new byte[Math.toIntExact(entry.size())]);
    } finally {
      largeFile.unlock();
    }
  }

  private void read(int candidate, Entry entry, byte[] buffer) throws IOException {
    int length;
    try (InputStream in = source.open(entry)) {
      length = in.readNBytes(buffer, 0, buffer.length);
    }
    byte[] digest =
        DigestUtils.updateDigest(DigestUtils.getSha256Digest(), ByteBuffer.wrap(buffer, 0, length))
            .digest();
    if (!Sha256.of(digest).equals(pixels.images().sha256(pixels.position(candidate)))) {
      pixels.fail(candidate, place.apply(entry.path()) + " changed while it was checked");
      return;
    }
    PixelDigest found = reference.of(buffer, length);
    if (found == null) {
      pixels.fail(candidate, "the pixels of %s can't be had".formatted(place.apply(entry.path())));
    } else {
      pixels.set(candidate, found);
    }
  }

  private @Nullable Entry find(String path) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).path().compareTo(path);
      if (order == 0) {
        Entry entry = entries.get(middle);
        return entry.isReadableFile() ? entry : null;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }
}
