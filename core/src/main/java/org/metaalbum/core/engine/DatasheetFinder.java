package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.DatasheetReader;
import org.metaalbum.core.facts.KnownNames;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.DatasheetTemplate;

/** Finds and reads the datasheets of a dataset, among the documents right in its folder. */
final class DatasheetFinder {

  private final DatasetSource source;
  private final Gaps gaps;

  /**
   * @param source where the files are
   * @param gaps gets the files that can't be read
   */
  DatasheetFinder(DatasetSource source, Gaps gaps) {
    this.source = source;
    this.gaps = gaps;
  }

  /**
   * Reads them.
   *
   * @param given whether the files were named one by one, so that each is meant as a datasheet
   */
  List<Datasheet> read(Layout layout, boolean given) {
    List<Entry> candidates = layout.unusual().stream().filter(DatasheetFinder::mayBe).toList();
    List<Datasheet> found = new ArrayList<>();
    if (!candidates.isEmpty()) {
      DatasheetReader reader = new DatasheetReader(DatasheetTemplate.shipped());
      for (Entry entry : candidates) {
        read(reader, entry, given).ifPresent(found::add);
      }
    }
    return found;
  }

  private static boolean mayBe(Entry entry) {
    return entry.isReadableFile()
        && entry.folder().isEmpty()
        && KnownNames.mayBeDatasheet(entry.name());
  }

  private Optional<Datasheet> read(DatasheetReader reader, Entry entry, boolean given) {
    try (InputStream in = source.open(entry)) {
      byte[] bytes = in.readNBytes(DatasheetReader.LARGEST + 1);
      return given
          ? Optional.of(reader.read(entry.path(), bytes))
          : reader.readIfDatasheet(entry.path(), bytes);
    } catch (IOException failure) {
      gaps.addUnreadable(entry, failure);
      return Optional.empty();
    }
  }
}
