package org.metaalbum.core.engine;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.source.DamagedEntryException;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ReadFailure;

/**
 * Holds the files of an archive against their checksums before anybody works with them, and those
 * that nobody works with as well. Images are left to their scan, which reads each to its end.
 */
final class ReadThrough {

  private ReadThrough() {}

  /**
   * What came of it.
   *
   * @param damaged files whose bytes are not those that were put into the archive, by path
   * @param unreadable files that could not be read, by path, with the reason
   */
  record Result(Map<String, String> damaged, Map<String, String> unreadable) {}

  /** Reads all files that are no images, if their source can tell whether they are damaged. */
  static Result of(DatasetSource source, Layout layout) {
    Result result = new Result(new TreeMap<>(), new TreeMap<>());
    for (Entry entry : layout.unusual()) {
      if (entry.isReadableFile() && !layout.isImageFile(entry)) {
        try {
          source.verify(entry);
        } catch (DamagedEntryException damage) {
          result.damaged().put(entry.path(), ReadFailure.reason(damage));
        } catch (IOException failure) {
          result.unreadable().put(entry.path(), ReadFailure.reason(failure));
        }
      }
    }
    return result;
  }
}
