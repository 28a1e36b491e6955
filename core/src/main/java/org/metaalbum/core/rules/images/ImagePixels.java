package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ColourKind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * An image whose pixels are not three samples of 8 bits: grayscale, palette, alpha, CMYK, 16 bit,
 * bilevel ({@code docs/format.md}, "Images").
 */
public final class ImagePixels implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA310", "image-pixels", Subject.IMAGES, "Every image is RGB: 3 channels of 8 bits.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.colour() == ColourKind.UNKNOWN || image.isHeaderInDoubt()) {
      return;
    }
    if (image.colour() != ColourKind.RGB || image.bitDepth() != 8) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The image's pixels are not RGB of 8 bits: convert it with PIL,"
                      + " `Image.open(p).convert(\"RGB\")`, and save it again.")
              .expected("RGB, 3 channels of 8 bits", describe(image)));
    }
  }

  private static String describe(ImageFact image) {
    return image.colour().label()
        + ", "
        + image.channels()
        + (image.channels() == 1 ? " channel of " : " channels of ")
        + image.bitDepth()
        + (image.bitDepth() == 1 ? " bit" : " bits");
  }
}
