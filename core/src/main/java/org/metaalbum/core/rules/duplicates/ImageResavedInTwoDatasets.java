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
@RuleInfo(
    id = "MA516",
    name = "image-resaved-in-two-datasets",
    summary = "No two images of different datasets of an album have the same pixels.",
    severity = Severity.ERROR,
    subject = Subject.ALBUM,
    needs = {Need.PIXELS})
public final class ImageResavedInTwoDatasets implements AlbumRule {

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
