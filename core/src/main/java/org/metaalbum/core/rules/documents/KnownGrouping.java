package org.metaalbum.core.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.CategoryTally.Grouping;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;

/**
 * Whether a dataset has super-categories.
 *
 * @param exist whether it has
 * @param source what says so, in words
 * @param place where it says so
 */
record KnownGrouping(boolean exist, String source, Location place) {

  /** What labels.csv, info.json and the card say; they may disagree, which others report. */
  static List<KnownGrouping> of(FamilyFacts family) {
    List<KnownGrouping> known = new ArrayList<>();
    for (Member member : family.members()) {
      if (member.tally() != null && member.tally().grouping() != Grouping.SOME_ROWS) {
        known.add(
            new KnownGrouping(
                member.tally().grouping() == Grouping.ALL_ROWS,
                "labels.csv",
                member.at(Location.of("labels.csv"))));
      }
      if (member.info() != null) {
        Location place = member.at(member.info().location("/has_super_categories"));
        member
            .info()
            .flag("/has_super_categories")
            .ifPresent(flag -> known.add(new KnownGrouping(flag, "info.json", place)));
      }
    }
    family.card().ifPresent(card -> known.addAll(ofCard(card)));
    return known;
  }

  /** The flag, and the total of the largest version that has one. */
  private static List<KnownGrouping> ofCard(PlacedCard placed) {
    List<KnownGrouping> known = new ArrayList<>();
    placed
        .card()
        .flag("/has_super_categories")
        .ifPresent(
            flag ->
                known.add(
                    new KnownGrouping(flag, "the card", placed.location("/has_super_categories"))));
    Optional.of(Version.EXTENDED.cardKey())
        .map(key -> "/" + key + "/total_super_categories")
        .filter(pointer -> placed.card().integer(pointer).isPresent())
        .ifPresent(
            pointer ->
                known.add(
                    new KnownGrouping(
                        placed.card().integer(pointer).orElseThrow() > 0,
                        "the card",
                        placed.location(pointer))));
    return known;
  }
}
