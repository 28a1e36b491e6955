package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A file whose data is damaged; a loader shows wrong pixels or raises an error. */
public final class ImageCorrupt implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA312", "image-corrupt", Subject.IMAGES, "Every image decodes without a warning.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.CORRUPT,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The image is damaged: copy or download it again, or make it anew from its"
                        + " source.")
                .expected("an image that decodes without a warning", detail));
  }
}
