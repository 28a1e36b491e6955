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
 * An image whose EXIF or XMP tells where it was taken: a matter of privacy, and a shortcut for a
 * classifier.
 */
public final class ImageGps implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA317",
            "image-gps",
            Subject.IMAGES,
            "No image tells a position on earth in its metadata.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.hasGps()) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The image's metadata tells where it was taken: remove it,"
                      + " `exiftool -gps:all= -xmp:geotag= FILE`.")
              .expected("no position", "a latitude or longitude"));
    }
  }
}
