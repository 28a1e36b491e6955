package org.metaalbum.core.rules.album;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;

/** What a dataset of an album is called, by its folders, its card and its info.json. */
final class Identity {

  private static final String NAME = "/dataset_name";

  private Identity() {}

  /** Its versions whose names say which they are. */
  static List<Member> versions(FamilyFacts family) {
    return family.members().stream().filter(member -> member.name().version() != null).toList();
  }

  /** The id that its card gives it. */
  static Optional<Claim> datasetId(FamilyFacts family) {
    return onCard(family, "/dataset_id");
  }

  /** Its name: that on its card, or else in the info.json of its smallest version that has one. */
  static Optional<Claim> datasetName(FamilyFacts family) {
    return onCard(family, NAME)
        .or(
            () ->
                family.members().stream()
                    .flatMap(member -> inInfo(family, member).stream())
                    .findFirst());
  }

  private static Optional<Claim> onCard(FamilyFacts family, String pointer) {
    return family
        .card()
        .flatMap(card -> claim(card.card(), pointer, family.inAlbum(card.location(pointer))));
  }

  private static Optional<Claim> inInfo(FamilyFacts family, Member member) {
    return Optional.ofNullable(member.info())
        .flatMap(info -> claim(info, NAME, family.inAlbum(member, info.location(NAME))));
  }

  /** Names that differ by case or blanks alone are the same to those who read them. */
  private static Optional<Claim> claim(Metadata metadata, String pointer, Location place) {
    return metadata
        .text(pointer)
        .map(text -> text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .map(text -> new Claim(text, place));
  }
}
