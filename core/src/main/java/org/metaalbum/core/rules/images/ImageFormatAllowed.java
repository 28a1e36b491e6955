package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** An image of another format, whatever its name says ({@code docs/format.md}, "Images"). */
public final class ImageFormatAllowed implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA307", "image-format", Subject.IMAGES, "Every image is JPEG or PNG by content.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.format().isImage() && !image.format().isAllowed()) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The image is "
                      + image.format().label()
                      + ", which the format doesn't allow: convert it with PIL,"
                      + " `Image.open(p).convert(\"RGB\").save(\"new.jpg\", quality=95)`.")
              .expected("JPEG or PNG", image.format().label()));
    }
  }
}
