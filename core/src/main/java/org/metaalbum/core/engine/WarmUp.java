package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.image.ImageScanner;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.EntryReader;

/**
 * Scans a few images while the list of all is still made, and forgets what came of it: in a process
 * that has just started, the code that scans is interpreted until Java has compiled it, which takes
 * as long as some thousand images do afterwards (docs/performance.md). So it is asked for earlier.
 */
final class WarmUp {

  /** So many are enough that Java compiles all that matters. */
  private static final int IMAGES = 40;

  /** Larger ones would take too long. */
  private static final int MAXIMUM_BYTES = 1 << 16;

  private final DatasetSource source;
  private volatile boolean over;

  /**
   * @param source what is to be scanned
   */
  WarmUp(DatasetSource source) {
    this.source = source;
  }

  /**
   * Begins with these files.
   *
   * @param scanners makes a scanner as it will be used
   */
  void begin(List<Entry> files, Supplier<ImageScanner> scanners) {
    Thread thread = new Thread(() -> scan(files, scanners.get()), "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** The scan itself begins: from now on this would only be in its way. */
  void end() {
    over = true;
  }

  private void scan(List<Entry> files, ImageScanner scanner) {
    byte[] buffer = new byte[MAXIMUM_BYTES];
    try (EntryReader reader = source.reader()) {
      int images = 0;
      for (Entry file : files) {
        if (over || images == IMAGES) {
          return;
        }
        if (file.isReadableFile()
            && file.size() < MAXIMUM_BYTES
            && KnownNames.isImage(file.path())) {
          scanner.scan(file.path(), buffer, reader.read(file, buffer));
          images++;
        }
      }
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      // The scan itself will meet it, and say so.
    }
  }
}
