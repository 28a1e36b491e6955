package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** An empty file, as a download that failed or a full disk leaves it. */
public final class ImageEmpty implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA304", "image-empty", Subject.IMAGES, "No image file is empty.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.format() == ImageFormat.EMPTY) {
      findings.add(
          Problem.at(Location.of(image.path()), "The file is empty: copy or download it again.")
              .expected("a JPEG or PNG", "0 bytes"));
    }
  }
}
