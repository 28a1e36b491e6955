package org.metaalbum.core.rules.metadata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import tools.jackson.databind.JsonNode;

/**
 * Finds OpenML ids that are not positive, that two versions share, or that contradict which
 * versions the card has.
 */
public final class CardOpenmlId implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA147",
            "card-openml-id",
            Subject.CARD,
            "The card has a different OpenML id for each version that it has, and null for the"
                + " others.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    Map<Long, Location> seen = new HashMap<>();
    findings.examined(CardVersion.KEYS.size());
    for (String key : CardVersion.KEYS) {
      String pointer = "/openml_id/" + key.replace("_version", "");
      Optional<JsonNode> id = card.value(pointer);
      if (id.isEmpty()) {
        continue;
      }
      boolean optional = key.equals("extended_version");
      boolean absent = optional && card.value("/" + key).filter(node -> !node.isNull()).isEmpty();
      OptionalLong number = card.integer(pointer);
      if (id.get().isNull() && !absent) {
        findings.add(
            Problem.at(card.location(pointer), "This version has no OpenML id. Add it.")
                .expected("a positive whole number", "null"));
      } else if (number.isPresent()) {
        check(card.location(pointer), number.getAsLong(), absent, seen, findings);
      }
    }
  }

  private static void check(
      Location place,
      long number,
      boolean versionAbsent,
      Map<Long, Location> seen,
      Findings findings) {
    if (versionAbsent) {
      findings.add(
          Problem.at(place, "The card has no such version, so it has no OpenML id.")
              .expected("null", Long.toString(number)));
    } else if (number <= 0) {
      findings.add(
          Problem.at(place, "OpenML ids are positive.")
              .expected("a positive whole number", Long.toString(number)));
    } else {
      Location first = seen.putIfAbsent(number, place);
      if (first != null) {
        findings.add(
            Problem.at(place, "Two versions can't have the same OpenML id.")
                .expected("an id of its own", Long.toString(number))
                .related(List.of(first)));
      }
    }
  }
}
