package org.metaalbum.core.rules.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metaalbum.core.facts.CategoryTally;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.facts.VersionNumbers;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/**
 * A dataset with a card, whose name does not tell which of the card's versions it is.
 *
 * @param card the card
 * @param member the dataset
 * @param numbers its numbers
 * @param nearest the version of the card with the most numbers of the dataset
 * @param differing the keys of the others
 */
record NamelessVersion(
    PlacedCard card,
    Member member,
    VersionNumbers numbers,
    Version nearest,
    List<String> differing) {

  /** Finds the nearest version; empty if the card has none, or the dataset could not be counted. */
  static Optional<NamelessVersion> of(FamilyFacts family, PlacedCard card) {
    if (family.members().size() != 1) {
      return Optional.empty();
    }
    Member member = family.members().get(0);
    CategoryTally tally = member.tally();
    NamelessVersion best = null;
    for (Version version : Version.values()) {
      if (tally != null && CardData.has(card.card(), version)) {
        VersionNumbers numbers = VersionNumbers.of(tally);
        List<String> differing = differing(card, version, numbers);
        if (best == null || differing.size() <= best.differing().size()) {
          best = new NamelessVersion(card, member, numbers, version, differing);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static List<String> differing(PlacedCard card, Version version, VersionNumbers numbers) {
    List<String> differing = new ArrayList<>();
    for (Map.Entry<String, Double> number : numbers.byKey().entrySet()) {
      OptionalDouble declared = card.card().number("/" + version.cardKey() + "/" + number.getKey());
      if (declared.isPresent() && declared.getAsDouble() != number.getValue()) {
        differing.add(number.getKey());
      }
    }
    return differing;
  }

  /** Reports if it is none of the versions. */
  void judge(Findings findings) {
    findings.examined(1);
    if (differing.isEmpty()) {
      return;
    }
    String key = differing.get(0);
    String pointer = "/" + nearest.cardKey() + "/" + key;
    findings.add(
        Problem.at(
                card.location(pointer),
                ("The dataset is none of the card's versions. The nearest is %s, with another %s."
                        + " Correct the card, or name the dataset after its version.")
                    .formatted(nearest.label(), String.join(", ", differing)))
            .expected(
                CardDataDiffers.plain(numbers.byKey().getOrDefault(key, 0.0)),
                CardDataDiffers.plain(card.card().number(pointer).orElseThrow()))
            .related(List.of(member.at(member.rows().labels()))));
  }
}
