package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * A file of which nothing but the end marker is missing (ITU-T T.81, B.2.1; PNG third edition,
 * 5.6).
 */
public final class ImageEndMissing implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA313",
            "image-end-missing",
            Subject.IMAGES,
            "Every image has its end marker (EOI, IEND).")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.END_MISSING,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The image lacks its end marker, so that nobody can tell whether it is whole:"
                        + " copy it again or save it anew.")
                .expected("an end marker", detail));
  }
}
