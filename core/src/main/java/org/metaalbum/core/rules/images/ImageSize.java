package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Thresholds;

/** An image of another size ({@code docs/format.md}, "Images"). */
public final class ImageSize implements ImageRule {

  private final int width;
  private final int height;

  public ImageSize(Thresholds thresholds) {
    this.width = thresholds.imageWidth();
    this.height = thresholds.imageHeight();
  }

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA309",
            "image-size",
            Subject.IMAGES,
            "Every image has the size that the profile sets, 128x128 pixels.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (!image.format().isAllowed() || image.width() == 0 || image.isHeaderInDoubt()) {
      return;
    }
    if (image.width() != width || image.height() != height) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The image has another size: resize it with PIL, `Image.open(p).convert(\"RGB\")"
                      + ".resize(("
                      + width
                      + ", "
                      + height
                      + "), Image.LANCZOS)`.")
              .expected(
                  width + "x" + height + " pixels",
                  image.width() + "x" + image.height() + " pixels"));
    }
  }
}
