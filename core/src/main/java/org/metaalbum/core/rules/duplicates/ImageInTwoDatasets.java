package org.metaalbum.core.rules.duplicates;

import org.metaalbum.core.facts.AlbumFacts;
import org.metaalbum.core.facts.Likeness;
import org.metaalbum.core.rule.AlbumRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** No file stands in two datasets of an album. */
public final class ImageInTwoDatasets implements AlbumRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA515",
            "image-in-two-datasets",
            Subject.ALBUM,
            "No file stands in two datasets of an album.")
        .withSeverity(Severity.ERROR);
  }

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
