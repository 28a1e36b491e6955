package org.metaalbum.core.rules.album;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Domains;

/**
 * Finds domains that the album's cards give different names. Only domains beyond the ten: the names
 * of those are known, and MA133 holds each card against them.
 */
public final class DomainNameDiffers implements AlbumRule {

  private static final String NAME = "/domain_name";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA165",
        "domain-name-differs",
        Subject.ALBUM,
        "All cards of an album give a domain the same name.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    Domains known = Domains.load();
    Map<String, Map<String, List<Location>>> namesByDomain = new LinkedHashMap<>();
    for (FamilyFacts family : album.families()) {
      findings.examined(1);
      family.card().ifPresent(card -> collect(family, card, known, namesByDomain));
    }
    namesByDomain.forEach((domain, names) -> compare(domain, names, findings));
  }

  private static void collect(
      FamilyFacts family,
      FamilyFacts.PlacedCard placed,
      Domains known,
      Map<String, Map<String, List<Location>>> namesByDomain) {
    Optional<String> domain = text(placed.card(), "/domain_id");
    Optional<String> name = text(placed.card(), NAME);
    if (domain.isPresent() && name.isPresent() && known.byId(domain.get()).isEmpty()) {
      namesByDomain
          .computeIfAbsent(domain.get(), id -> new LinkedHashMap<>())
          .computeIfAbsent(name.get(), spelling -> new ArrayList<>())
          .add(family.inAlbum(placed.location(NAME)));
    }
  }

  /** The name that most cards give is taken for the right one; of several, the first. */
  private static void compare(String domain, Map<String, List<Location>> names, Findings findings) {
    Map.Entry<String, List<Location>> usual =
        names.entrySet().stream().max(comparing(name -> name.getValue().size())).orElseThrow();
    List<String> others = names.keySet().stream().filter(n -> !n.equals(usual.getKey())).toList();
    if (others.isEmpty()) {
      return;
    }
    List<Location> places =
        names.entrySet().stream()
            .filter(name -> others.contains(name.getKey()))
            .flatMap(name -> name.getValue().stream())
            .toList();
    List<Location> related = new ArrayList<>(List.of(usual.getValue().get(0)));
    related.addAll(places.subList(1, places.size()));
    findings.add(
        Problem.at(
                places.get(0),
                "Cards of the album give the domain '%s' different names. Decide on one."
                    .formatted(domain))
            .expected(usual.getKey(), String.join(", ", others))
            .related(related));
  }

  private static Optional<String> text(Metadata card, String pointer) {
    return card.text(pointer).map(String::strip).filter(text -> !text.isEmpty());
  }
}
