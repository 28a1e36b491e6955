package org.metaalbum.core.engine.exhibit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Finding;
import org.metaalbum.core.report.exhibit.Comparison;
import org.metaalbum.core.report.exhibit.Exhibits;
import org.metaalbum.schema.Thresholds;

/**
 * Puts together what a page shows besides findings. All pictures of a run share one allowance, and
 * are taken from datasets in the order of the report.
 */
public final class Curator {

  private static final long SHEETS = 6_000_000;
  private static final long PICTURES = 4_000_000;
  private static final float SHEET_QUALITY = 0.6f;
  private static final float PICTURE_QUALITY = 0.75f;

  private final ClassSheets sheets;
  private final FindingPictures pictures;

  /**
   * @param thresholds limits of images, and the protocol's numbers
   * @param threads how many images are decoded at a time
   */
  public Curator(Thresholds thresholds, int threads) {
    this.sheets =
        new ClassSheets(new Drawing(threads, new Allowance(SHEETS), SHEET_QUALITY), thresholds);
    this.pictures =
        new FindingPictures(
            new Drawing(threads, new Allowance(PICTURES), PICTURE_QUALITY), thresholds);
  }

  /** What there is to show of a dataset. */
  public Exhibits ofDataset(DatasetFacts facts, Room room, List<Finding> findings) {
    CategoryTally tally = facts.tally();
    Metadata info = facts.info();
    List<Comparison> comparisons =
        tally == null || info == null || info.obstacle(false).isPresent()
            ? List.of()
            : Comparisons.ofInfo(info, tally);
    return new Exhibits(
        tally == null ? null : sheets.chart(tally, room),
        pictures.draw(List.of(room), findings),
        comparisons,
        List.of());
  }

  /**
   * What there is to show of the versions of a dataset together.
   *
   * @param rooms those that could be opened
   */
  public Exhibits ofFamily(FamilyFacts family, List<Room> rooms, List<Finding> findings) {
    Map<Version, CategoryTally> tallies = new EnumMap<>(Version.class);
    for (Member member : family.members()) {
      if (member.name().version() != null && member.tally() != null) {
        tallies.putIfAbsent(member.name().version(), member.tally());
      }
    }
    return new Exhibits(
        null,
        pictures.draw(rooms, findings),
        family.card().map(card -> Comparisons.ofCard(card, tallies)).orElse(List.of()),
        VersionSizes.of(family.members()));
  }

  /** What there is to show of an album, apart from its datasets. */
  public Exhibits ofAlbum(List<Room> rooms, List<Finding> findings) {
    return new Exhibits(null, pictures.draw(rooms, findings), List.of(), List.of());
  }
}
