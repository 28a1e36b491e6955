package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** An animated PNG (PNG third edition, 4.9), of which loaders take one frame or another. */
public final class ImageAnimated implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA315", "image-animated", Subject.IMAGES, "No image has more than one frame.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.format().isAllowed() && image.animated()) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The image is animated, and loaders disagree about its frames: save the frame"
                      + " that is meant as an image of its own.")
              .expected("one frame", "more than one"));
    }
  }
}
