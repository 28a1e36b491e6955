package org.metaalbum.core.rules.documents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.metaalbum.core.datasheet.Claim;
import org.metaalbum.core.datasheet.Claim.Bound;
import org.metaalbum.core.datasheet.Claim.Topic;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.NumberClaims;
import org.metaalbum.core.datasheet.Sentence;
import org.metaalbum.core.datasheet.VersionClaims;
import org.metaalbum.core.datasheet.VersionClaims.VersionClaim;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** The versions that a datasheet speaks of are those of the card. */
public final class DatasheetVersions implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA915",
        "datasheet-versions",
        Subject.DATASHEET,
        "The datasheet speaks of the versions that the dataset has.");
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    Optional<PlacedCard> card = family.card();
    if (card.isEmpty()) {
      return;
    }
    Set<Version> versions = EnumSet.noneOf(Version.class);
    for (Version version : Version.values()) {
      if (card.get().card().value("/" + version.cardKey()).filter(v -> v.isObject()).isPresent()) {
        versions.add(version);
      }
    }
    for (Datasheet datasheet : family.own().documents().readableDatasheets()) {
      check(datasheet, card.get(), versions, findings);
    }
  }

  private static void check(
      Datasheet datasheet, PlacedCard card, Set<Version> versions, Findings findings) {
    String right =
        versions.isEmpty()
            ? "no version"
            : versions.stream().map(Version::label).collect(Collectors.joining(", "));
    List<Claim> counts =
        NumberClaims.of(datasheet).stream()
            .filter(claim -> claim.topic() == Topic.VERSIONS && claim.bound() == Bound.EXACT)
            .toList();
    Map<Version, VersionClaim> named = new EnumMap<>(Version.class);
    VersionClaims.of(datasheet)
        .forEach(
            claim ->
                named.putIfAbsent(
                    Version.valueOf(claim.version().toUpperCase(Locale.ROOT)), claim));
    findings.examined(counts.size() + named.size());

    Optional<Claim> wrong =
        counts.stream().filter(claim -> claim.value() != versions.size()).findFirst();
    if (wrong.isPresent()) {
      // Versions that it speaks of besides follow from that.
      Location place = card.location(versions.isEmpty() ? "" : "/" + last(versions).cardKey());
      findings.add(
          problem(
              datasheet, wrong.get().sentence(), right, wrong.get().value() + " versions", place));
      return;
    }
    named.forEach(
        (version, claim) -> {
          if (claim.exists() != versions.contains(version)) {
            String stated = (claim.exists() ? "a version " : "no version ") + version.label();
            Location place = card.location("/" + version.cardKey());
            findings.add(problem(datasheet, claim.sentence(), right, stated, place));
          }
        });
  }

  private static Version last(Set<Version> versions) {
    return versions.stream().reduce((first, second) -> second).orElseThrow();
  }

  private static Problem problem(
      Datasheet datasheet, Sentence sentence, String right, String stated, Location place) {
    return Problem.at(
            sentence.at(datasheet.path()),
            "The datasheet says %s, but the card has %s. Correct whichever is wrong."
                .formatted(sentence.quote(), right))
        .expected(right, stated)
        .related(List.of(place));
  }
}
