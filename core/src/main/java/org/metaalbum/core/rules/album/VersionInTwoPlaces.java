package org.metaalbum.core.rules.album;

import java.util.List;
import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds versions of a dataset that stand in two places of an album, by the names of folders and
 * zips. A copied family is one finding. Twice in one place is a finding on the family.
 */
public final class VersionInTwoPlaces implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA160",
        "version-in-two-places",
        Subject.ALBUM,
        "No version of a dataset stands in two places of an album.");
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    findings.examined(album.families().size());
    for (Places places : Places.further(album)) {
      List<Places.Placed> repeated = places.repeated();
      if (!repeated.isEmpty()) {
        List<Location> elsewhere =
            repeated.stream()
                .flatMap(version -> places.elsewhere(version.number()).stream())
                .toList();
        findings.add(
            Problem.at(
                    repeated.get(0).place(),
                    "%s of this dataset here and elsewhere in the album. Keep one of each."
                        .formatted(count(repeated.size())))
                .related(elsewhere));
      }
    }
  }

  private static String count(int versions) {
    return versions == 1 ? "A version stands" : versions + " versions stand";
  }
}
