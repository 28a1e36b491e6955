package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/**
 * A file or picture that is too large to be read or decoded safely; nothing more is known of it.
 */
public final class ImageOverLimit implements ImageRule {

  private final long maximumBytes;
  private final long maximumPixels;

  public ImageOverLimit(Thresholds thresholds) {
    this.maximumBytes = thresholds.maximumImageBytes();
    this.maximumPixels = thresholds.maximumImagePixels();
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA318",
            "image-over-limit",
            Subject.IMAGES,
            "No image is, or declares to be, larger than the limits (64 MiB, 16,777,216 pixels).")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.OVER_LIMIT,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The image is larger than the limits and was not checked further: resize it, or"
                        + " look whether it is damaged.")
                .expected(
                    "at most " + maximumBytes + " bytes and " + maximumPixels + " pixels", detail));
  }
}
