package org.metaalbum.core.facts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;

/**
 * What is kept of a dataset when it was judged, to compare it with the other versions of its
 * family, with the card, and with the other datasets of an album.
 *
 * @param label how the family's findings call it, such as {@code PRT_Mini}; empty for a dataset
 *     without a family
 * @param name what its name tells
 * @param info its info.json, if there is one; it may have failed to parse
 * @param card the card inside it, if there is one; it may have failed to parse
 * @param tally how many images each category has; null if they can't be counted
 * @param images its images
 * @param rows how its images are named and labelled
 * @param hasDatasheet whether a datasheet stands in it
 * @param missing why something is not known
 */
public record Member(
    String label,
    DatasetName name,
    @Nullable Metadata info,
    @Nullable Metadata card,
    @Nullable CategoryTally tally,
    ImageTable images,
    ImageRows rows,
    boolean hasDatasheet,
    Map<Need, String> missing) {

  /** What is to be kept of a dataset. */
  public static Member of(String label, DatasetFacts facts) {
    return new Member(
        label,
        facts.name(),
        facts.info(),
        facts.card(),
        facts.tally(),
        facts.table(),
        ImageRows.of(facts, facts.table()),
        facts.documents().hasDatasheet(),
        facts.missing());
  }

  /** A dataset that could not be opened: it is there, and nothing is known of it. */
  public static Member unopened(String label, DatasetName name, String reason) {
    Map<Need, String> missing = new EnumMap<>(Need.class);
    for (Need need : Need.values()) {
      missing.put(need, reason);
    }
    return new Member(
        label, name, null, null, null, ImageTable.EMPTY, ImageRows.UNKNOWN, false, missing);
  }

  /** Why something is not known of this dataset; empty if it is. */
  public Optional<String> whyMissing(Need need) {
    return Optional.ofNullable(missing.get(need))
        .map(why -> label.isEmpty() ? why : "%s: %s".formatted(label, why));
  }

  /** A place in this dataset, as seen from the family. */
  public Location at(Location place) {
    return place.below(label);
  }
}
