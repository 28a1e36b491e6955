package org.metaalbum.core.rules.versions;

import java.util.List;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds an Extended version that the card says there is none of. A card that lacks Micro or Mini
 * lacks a required key, and another rule says so.
 */
public final class VersionNotInCard implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA613",
        "version-not-in-card",
        Subject.VERSION_DATA,
        "Where there are data of the Extended version, the card has its numbers.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    FamilyFacts.PlacedCard card = family.card().orElseThrow();
    findings.examined(1);
    String pointer = "/" + Version.EXTENDED.cardKey();
    for (Member member : family.members()) {
      boolean isNull = card.card().value(pointer).map(node -> node.isNull()).orElse(true);
      if (member.name().version() == Version.EXTENDED && isNull) {
        findings.add(
            Problem.at(
                    card.location(pointer),
                    "There is an Extended version, and the card has none. Write its numbers into"
                        + " the card.")
                .expected("the numbers of " + member.name().label(), "none")
                .related(List.of(member.at(Location.of(".")))));
        return;
      }
    }
  }
}
