package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No two images of different datasets of an album have the same pixels. */
public final class ImageResavedInTwoDatasets implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA516",
            "image-resaved-in-two-datasets",
            Subject.ALBUM,
            "No two images of different datasets of an album have the same pixels.")
        .withSeverity(Severity.ERROR)
        .withNeeds(Need.PIXELS);
  }

  @Override
  public void check(AlbumFacts album, Findings findings) {
    InDatasets.judge(
        album,
        findings,
        Likeness.PIXELS,
        "have the same pixels in different files",
        "Keep it in one of the datasets: a model must not be tested on what it was trained on.");
  }
}
