package org.metaalbum.core.rules.album;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Version;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds OpenML ids that two cards have, for whichever versions. One that a single card has twice is
 * MA147.
 */
public final class OpenmlIdTwice implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA162",
        "openml-id-twice",
        Subject.ALBUM,
        "No two datasets of an album have the same OpenML id.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    findings.examined(album.families().size());
    Clashes.find(
        album,
        OpenmlIdTwice::ids,
        FamilyFacts::isSameDatasetAs,
        (first, later) ->
            findings.add(
                Problem.at(
                        later.place(),
                        "Another dataset of the album has this OpenML id already. Look up on"
                            + " openml.org which of them it belongs to.")
                    .expected("an OpenML id of its own", later.value())
                    .related(List.of(first.place()))));
  }

  private static List<Claim> ids(FamilyFacts family) {
    return family.card().stream()
        .flatMap(
            card -> Arrays.stream(Version.values()).flatMap(version -> id(family, card, version)))
        .toList();
  }

  private static Stream<Claim> id(
      FamilyFacts family, FamilyFacts.PlacedCard card, Version version) {
    String pointer = "/openml_id/" + version.name().toLowerCase(Locale.ROOT);
    OptionalLong id = card.card().integer(pointer);
    return id.isPresent() && id.getAsLong() > 0
        ? Stream.of(
            new Claim(Long.toString(id.getAsLong()), family.inAlbum(card.location(pointer))))
        : Stream.empty();
  }
}
