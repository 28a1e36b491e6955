package org.metaalbum.core.rules.versions;

import java.util.List;
import java.util.Optional;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds families without one of the versions. Only Extended may be absent, and only if the card has
 * none; a card that lacks Micro or Mini has a finding of its own.
 */
public final class VersionMissing implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA612",
        "version-missing",
        Subject.VERSIONS,
        "A family has Micro, Mini, and Extended unless its card has none.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    boolean unknown = card.isEmpty() && family.own().card() != null;
    for (Version version : Version.values()) {
      findings.examined(1);
      boolean excused = unknown && version == Version.EXTENDED;
      if (family.member(version).isEmpty() && !excused && isExpected(card, version)) {
        findings.add(problem(card, version));
      }
    }
  }

  private static boolean isExpected(Optional<PlacedCard> card, Version version) {
    return card.isEmpty() || CardData.has(card.get().card(), version);
  }

  private static Problem problem(Optional<PlacedCard> card, Version version) {
    String message =
        "There is no %s version here. Give all versions together"
            + (card.isPresent()
                ? ", or remove it from the card if there is none."
                : version == Version.EXTENDED ? ", or a card without it if there is none." : ".");
    return Problem.at(Location.of("."), message.formatted(version.label()))
        .expected("a folder or zip whose name ends in _" + version.label(), "none")
        .related(
            card.map(found -> List.of(found.location("/" + version.cardKey()))).orElse(List.of()));
  }
}
