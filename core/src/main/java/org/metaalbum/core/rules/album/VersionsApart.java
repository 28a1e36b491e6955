package org.metaalbum.core.rules.album;

import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds versions of a dataset in different places, where they are not held against each other. */
public final class VersionsApart implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA166",
            "versions-apart",
            Subject.ALBUM,
            "The versions of a dataset stand in one folder of the album.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    findings.examined(album.families().size());
    for (Places places : Places.further(album)) {
      if (places.repeated().isEmpty()) {
        findings.add(
            Problem.at(
                    places.here().get(0).place(),
                    "Other versions of this dataset stand elsewhere in the album, so they are not"
                        + " compared. Bring all versions of it into one folder.")
                .related(places.earlier().stream().map(Places.Placed::place).toList()));
      }
    }
  }
}
