package org.metaalbum.core.rules.album;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Domains;

/**
 * Finds sets with two datasets of one domain. A card that contradicts itself about its domain
 * (MA131, MA133) takes no part: its domain is what has to be mended first.
 */
public final class DomainSetTwice implements AlbumRule {

  private static final String SET = "/meta-album_set";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA164",
        "domain-set-twice",
        Subject.ALBUM,
        "Each set of the album has at most one dataset of a domain.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    Domains domains = Domains.load();
    findings.examined(album.families().size());
    Clashes.find(
        album,
        family -> place(family, domains).stream().toList(),
        FamilyFacts::isSameDatasetAs,
        (first, later) ->
            findings.add(
                Problem.at(
                        later.place(),
                        "The set has another dataset of this domain already. Put one of them into"
                            + " another set.")
                    .expected("one dataset of each domain in a set", later.value())
                    .related(List.of(first.place()))));
  }

  private static Optional<Claim> place(FamilyFacts family, Domains domains) {
    return family
        .card()
        .flatMap(
            placed -> {
              Metadata card = placed.card();
              OptionalLong set = card.integer(SET);
              Optional<String> domain = text(card, "/domain_id");
              return set.isPresent() && domain.isPresent() && isSure(card, domain.get(), domains)
                  ? Optional.of(
                      new Claim(
                          "a second %s in set %s".formatted(domain.get(), set.getAsLong()),
                          family.inAlbum(placed.location(SET))))
                  : Optional.empty();
            });
  }

  private static boolean isSure(Metadata card, String domain, Domains domains) {
    boolean idAgrees = text(card, "/id").map(id -> id.startsWith(domain + ".")).orElse(true);
    String name = text(card, "/domain_name").orElse("");
    boolean nameOfAnother =
        domains.all().stream()
            .anyMatch(other -> other.name().equals(name) && !other.id().equals(domain));
    return idAgrees && !nameOfAnother;
  }

  private static Optional<String> text(Metadata card, String pointer) {
    return card.text(pointer).map(String::strip).filter(text -> !text.isEmpty());
  }
}
