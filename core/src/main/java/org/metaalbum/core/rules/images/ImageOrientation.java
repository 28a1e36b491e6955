package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/**
 * An image that viewers turn as its EXIF orientation says (CIPA DC-008, 4.6.4), while loaders take
 * its pixels as they are stored.
 */
public final class ImageOrientation implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA316",
            "image-orientation",
            Subject.IMAGES,
            "No orientation tag changes how the image is seen.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.orientation() != 1) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "Viewers turn this image, loaders don't: turn its pixels and drop the tag with"
                      + " PIL, `ImageOps.exif_transpose(Image.open(p))`.")
              .expected("no orientation, or 1", String.valueOf(image.orientation())));
    }
  }
}
