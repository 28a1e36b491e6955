package org.metaalbum.core.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.engine.exhibit.Curator;
import org.metaalbum.core.engine.exhibit.Room;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.AlbumFacts.PlacedMember;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.report.DatasetReport;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.source.DatasetSource;
import org.metaalbum.core.source.Entry;
import org.metaalbum.core.source.ListedSource;
import org.metaalbum.schema.Thresholds;

/** Adds to reports what a page shows besides findings, if that is wanted. */
final class Exhibition {

  private final @Nullable Curator curator;
  private final DatasetPlaces places;
  private final long maximumBytes;

  /**
   * @param places where datasets are found whose images are looked at again
   */
  Exhibition(CheckOptions options, DatasetPlaces places) {
    Thresholds thresholds = options.profile().thresholds();
    this.curator = options.exhibits() ? new Curator(thresholds, options.threads()) : null;
    this.places = places;
    this.maximumBytes = thresholds.maximumImageBytes();
  }

  /**
   * The report on a dataset.
   *
   * @param source the dataset, which is still open
   */
  DatasetReport ofDataset(DatasetReport report, DatasetFacts facts, DatasetSource source) {
    if (curator == null) {
      return report;
    }
    List<Entry> files = facts.layout().imageFiles();
    Room room = new Room("", facts.table(), () -> new ListedSource(source, files));
    return report.withExhibits(curator.ofDataset(facts, room, report.findings()));
  }

  /** The report on the versions of a dataset together. */
  DatasetReport ofFamily(DatasetReport report, FamilyFacts family) {
    if (curator == null) {
      return report;
    }
    List<Room> rooms = new ArrayList<>();
    for (Member member : family.members()) {
      add(rooms, member.label(), member);
    }
    return report.withExhibits(curator.ofFamily(family, rooms, report.findings()));
  }

  /** The report on an album, apart from its datasets. */
  DatasetReport ofAlbum(DatasetReport report, AlbumFacts album) {
    if (curator == null) {
      return report;
    }
    List<Room> rooms = new ArrayList<>();
    for (PlacedMember version : album.versions()) {
      String folder = version.family().inAlbum(version.member(), Location.of(".")).path();
      add(rooms, folder.equals(".") ? "" : folder, version.member());
    }
    return report.withExhibits(curator.ofAlbum(rooms, report.findings()));
  }

  private void add(List<Room> rooms, String folder, Member member) {
    Path place = places.of(member);
    if (place != null) {
      rooms.add(new Room(folder, member.images(), () -> Sources.dataset(place, maximumBytes)));
    }
  }
}
