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
 * A file of which the end was cut off; PIL raises an error on it, other loaders show a gray rest.
 */
public final class ImageTruncated implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA311", "image-truncated", Subject.IMAGES, "No image ends before its data does.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.TRUNCATED,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The image is cut off: copy or download it again, or make it anew from its"
                        + " source.")
                .expected("the whole image", detail));
  }
}
