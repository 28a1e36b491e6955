package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No file stands in two datasets of an album. */
@RuleInfo(
    id = "MA515",
    name = "image-in-two-datasets",
    summary = "No file stands in two datasets of an album.",
    severity = Severity.ERROR,
    subject = Subject.ALBUM)
public final class ImageInTwoDatasets implements AlbumRule {

  @Override
  public void check(AlbumFacts album, Findings findings) {
    InDatasets.judge(
        album,
        findings,
        Likeness.BYTES,
        "are the same file, byte for byte,",
        "Keep it in one of the datasets: a model must not be tested on what it was trained on.");
  }
}
