package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of different datasets of an album look almost the same. */
public final class ImageNearDuplicateInTwoDatasets implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA517",
            "image-near-duplicate-in-two-datasets",
            Subject.ALBUM,
            "No two images of different datasets of an album look almost the same.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.ALIKE);
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    InDatasets.judge(
        album,
        findings,
        Likeness.LOOK,
        "look almost the same",
        "Look at them: if they come from one picture, keep it in one of the datasets.");
  }
}
