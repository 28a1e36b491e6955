package org.metaalbum.core.rules.album;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.Member;
import org.metaalbum.core.report.Location;

/**
 * Versions of a dataset that stand together, while other versions of it, or the same ones, stand
 * elsewhere in the album.
 *
 * @param earlier the versions elsewhere, by the album's order
 * @param here the versions in this place
 */
record Places(List<Placed> earlier, List<Placed> here) {

  /**
   * A version.
   *
   * @param number 1 for Micro up to 3 for Extended
   * @param place its folder or zip, as seen from the album
   */
  record Placed(int number, Location place) {}

  /** Every place but the first of each dataset that stands in several. */
  static List<Places> further(AlbumFacts album) {
    Map<String, List<Placed>> seen = new LinkedHashMap<>();
    List<Places> further = new ArrayList<>();
    for (FamilyFacts family : album.families()) {
      family
          .stem()
          .ifPresent(
              stem -> {
                List<Placed> earlier = seen.computeIfAbsent(stem, key -> new ArrayList<>());
                List<Placed> here =
                    Identity.versions(family).stream()
                        .map(version -> placed(family, version))
                        .toList();
                if (!earlier.isEmpty()) {
                  further.add(new Places(List.copyOf(earlier), here));
                }
                earlier.addAll(here);
              });
    }
    return further;
  }

  /** The versions here that stand elsewhere too. */
  List<Placed> repeated() {
    return here.stream().filter(version -> !elsewhere(version.number()).isEmpty()).toList();
  }

  /** Where else a version stands. */
  List<Location> elsewhere(int number) {
    return earlier.stream()
        .filter(version -> version.number() == number)
        .map(Placed::place)
        .toList();
  }

  private static Placed placed(FamilyFacts family, Member version) {
    return new Placed(version.name().size(), family.inAlbum(version, Location.of(".")));
  }
}
