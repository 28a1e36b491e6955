package org.metaalbum.core.engine;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.facts.Layout;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.facts.Part;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.read.MetadataReader;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.schema.Thresholds;

/** Finds info.json and the card, and reads them. */
final class MetadataFinder {

  private final DatasetSource source;
  private final Thresholds thresholds;
  private final Gaps gaps;

  /**
   * @param gaps gets what can't be read
   */
  MetadataFinder(DatasetSource source, Thresholds thresholds, Gaps gaps) {
    this.source = source;
    this.thresholds = thresholds;
    this.gaps = gaps;
  }

  /** Where there is no info.json, and what has the name of a card is one, that is the info.json. */
  Layout withInfoUnderACardsName(Layout layout) {
    Entry entry = cardFile(layout);
    if (entry == null || layout.info().state() != Part.State.MISSING) {
      return layout;
    }
    Metadata found = read(entry, null);
    boolean isInfo = found != null && found.obstacle(false).isEmpty();
    return isInfo ? layout.withInfo(entry) : layout;
  }

  /** The info.json; null if it can't be read. Why it can't be used is noted. */
  @Nullable Metadata info(Layout layout) {
    Metadata info = read(layout.info().usable(), MetadataKind.INFO);
    if (info == null) {
      gaps.addMissing(Need.INFO, gaps.absent(layout.info()));
    } else {
      info.obstacle(false).ifPresent(why -> gaps.addMissing(Need.INFO, why));
    }
    return info;
  }

  /** The card; null if there is none that can be read. */
  @Nullable Metadata card(Layout layout) {
    return read(cardFile(layout), MetadataKind.CARD);
  }

  private static @Nullable Entry cardFile(Layout layout) {
    return layout.unusual(Role.CARD).findFirst().orElse(null);
  }

  private @Nullable Metadata read(@Nullable Entry entry, @Nullable MetadataKind kind) {
    if (entry == null) {
      return null;
    }
    try (InputStream in = source.open(entry)) {
      byte[] bytes = in.readNBytes(Math.toIntExact(thresholds.maximumMetadataBytes() + 1));
      return MetadataReader.read(entry.path(), bytes, kind, thresholds);
    } catch (IOException failure) {
      gaps.addUnreadable(entry, failure);
      return null;
    }
  }
}
