package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * An image that breaks the standard (ITU-T T.81; PNG, third edition), and that the reference
 * decoder reads in silence.
 */
public final class ImageIrregular implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA320",
            "image-irregular",
            Subject.IMAGES,
            "No image breaks the standard in a way that decoders don't notice.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageDefects.judge(
        image,
        Kind.IRREGULAR,
        findings,
        (place, detail) ->
            Problem.at(
                    place,
                    "The image can be decoded, and breaks the standard of its format all the same,"
                        + " as damaged files do: look at it, and copy it again or save it anew.")
                .expected("data as the standard has it", detail));
  }
}
