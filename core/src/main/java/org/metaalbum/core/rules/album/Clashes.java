package org.metaalbum.core.rules.album;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;

/** Finds what two datasets of an album claim for themselves. */
final class Clashes {

  private record Held(FamilyFacts family, Claim claim) {}

  private Clashes() {}

  /**
   * Calls back for each claim that an earlier dataset holds, in the order of the album.
   *
   * @param claims what a dataset claims
   * @param explained whether two datasets are said to be the same already, so that they would clash
   *     in everything
   * @param clash gets the claim that stands and the later one
   */
  static void find(
      AlbumFacts album,
      Function<FamilyFacts, List<Claim>> claims,
      BiPredicate<FamilyFacts, FamilyFacts> explained,
      BiConsumer<Claim, Claim> clash) {
    Map<String, Held> held = new HashMap<>();
    for (FamilyFacts family : album.families()) {
      List<Claim> own = claims.apply(family);
      for (Claim claim : own) {
        Held first = held.get(claim.value());
        if (first != null && !explained.test(first.family(), family)) {
          clash.accept(first.claim(), claim);
        }
      }
      // Only now: one that says the same twice contradicts itself, which rules on cards report.
      own.forEach(claim -> held.putIfAbsent(claim.value(), new Held(family, claim)));
    }
  }
}
