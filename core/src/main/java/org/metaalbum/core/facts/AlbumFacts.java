package org.metaalbum.core.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is known of the datasets of an album together.
 *
 * @param families each dataset in its versions, in the order of the report; labels are unique
 * @param versions the tables of images that were compared: each dataset's, the largest version
 *     first
 * @param duplicates the images of all of them that are the same, or nearly; its table numbers are
 *     places in {@code versions}
 */
public record AlbumFacts(
    List<FamilyFacts> families, List<PlacedMember> versions, Duplicates duplicates) {

  /** One version of a dataset of the album. */
  public record PlacedMember(FamilyFacts family, Member member) {}

  public AlbumFacts {
    families = List.copyOf(families);
    versions = List.copyOf(versions);
  }

  /** The versions of these datasets, in the order in which their images are compared. */
  public static List<PlacedMember> versions(List<FamilyFacts> families) {
    List<PlacedMember> versions = new ArrayList<>();
    for (FamilyFacts family : families) {
      List<Member> largestFirst = new ArrayList<>(family.members());
      Collections.reverse(largestFirst);
      largestFirst.forEach(member -> versions.add(new PlacedMember(family, member)));
    }
    return versions;
  }
}
