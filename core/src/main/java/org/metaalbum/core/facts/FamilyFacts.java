package org.metaalbum.core.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;

/**
 * What is known of the versions of a dataset together. A dataset without other versions is a family
 * of one, and a card alone one of none.
 *
 * @param label how the album's findings call it; empty if it is not in an album
 * @param folder the folder that it stands in, relative to the album; empty if it stands right in it
 * @param name what the name of its folder tells
 * @param own what stands beside the versions: the card and the documents; for a dataset without
 *     other versions the dataset itself
 * @param members the versions, from the smallest to the largest
 */
public record FamilyFacts(
    String label, String folder, DatasetName name, DatasetFacts own, List<Member> members) {

  /**
   * A card, and where it stands.
   *
   * @param card the card
   * @param folder the label of the version that it stands in; empty if it stands beside them
   */
  public record PlacedCard(Metadata card, String folder) {

    /** The place of a value of the card, as seen from the family. */
    public Location location(String pointer) {
      return card.location(pointer).below(folder);
    }
  }

  public FamilyFacts {
    members = List.copyOf(members);
  }

  /** A dataset that is checked without others. */
  public static FamilyFacts ofOne(String label, DatasetFacts facts) {
    return new FamilyFacts(label, label, facts.name(), facts, List.of(Member.of("", facts)));
  }

  /** The same without what only rules on one dataset need: all that an album keeps of it. */
  public FamilyFacts lean() {
    DatasetFacts kept =
        DatasetFacts.builder(own.name(), Layout.NONE)
            .metadata(own.info(), own.card())
            .documents(own.documents())
            .missing(own.missing())
            .build();
    return new FamilyFacts(label, folder, name, kept, members);
  }

  /** A place in a version, as seen from the album. */
  public Location inAlbum(Member member, Location place) {
    return member.at(place).below(folder);
  }

  /** A place as seen from the family, as seen from the album. */
  public Location inAlbum(Location place) {
    return place.below(folder);
  }

  /** Whether the names of their versions, or the ids on their cards, say that it is this one. */
  public boolean isSameDatasetAs(FamilyFacts other) {
    return isCalledAs(other) || (datasetId().isPresent() && datasetId().equals(other.datasetId()));
  }

  /** Whether the folders or zips of their versions have one name; other folders have any name. */
  public boolean isCalledAs(FamilyFacts other) {
    return stem().isPresent() && stem().equals(other.stem());
  }

  /** What the names of its versions have in common; empty if no name says that it is a version. */
  public Optional<String> stem() {
    return members.stream()
        .map(Member::name)
        .filter(called -> called.version() != null)
        .findFirst()
        .map(DatasetName::key);
  }

  private Optional<String> datasetId() {
    return card()
        .flatMap(placed -> placed.card().text("/dataset_id"))
        .map(id -> id.strip().toLowerCase(Locale.ROOT))
        .filter(id -> !id.isEmpty());
  }

  /** The first dataset of a version. */
  public Optional<Member> member(Version version) {
    return members.stream().filter(member -> member.name().version() == version).findFirst();
  }

  /** The card that could be parsed: that beside the versions, or else the first inside one. */
  public Optional<PlacedCard> card() {
    Metadata beside = own.card();
    if (beside != null && beside.obstacle(true).isEmpty()) {
      return Optional.of(new PlacedCard(beside, ""));
    }
    for (Member member : members) {
      Metadata inside = member.card();
      if (inside != null && inside.obstacle(true).isEmpty()) {
        return Optional.of(new PlacedCard(inside, member.label()));
      }
    }
    return Optional.empty();
  }
}
