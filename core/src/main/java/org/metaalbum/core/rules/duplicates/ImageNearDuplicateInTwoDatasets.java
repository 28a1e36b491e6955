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
@RuleInfo(
    id = "MA517",
    name = "image-near-duplicate-in-two-datasets",
    summary = "No two images of different datasets of an album look almost the same.",
    severity = Severity.WARNING,
    subject = Subject.ALBUM,
    needs = {Need.ALIKE})
public final class ImageNearDuplicateInTwoDatasets implements AlbumRule {

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
