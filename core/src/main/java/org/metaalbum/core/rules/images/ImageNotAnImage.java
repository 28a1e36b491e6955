package org.metaalbum.core.rules.images;

import org.metaalbum.core.facts.Need;
import org.metaalbum.core.image.ImageDefect.Kind;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.image.ImageFormat;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.ImageRule;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A file that is no image at all, such as the error page that a server sent in place of one. */
public final class ImageNotAnImage implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA306",
            "image-not-an-image",
            Subject.IMAGES,
            "Every labelled file is an image (not text, HTML, PDF, an archive).")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    ImageFormat format = image.format();
    boolean otherRule =
        format == ImageFormat.EMPTY
            || format == ImageFormat.GIT_LFS_POINTER
            || image.has(Kind.OVER_LIMIT);
    if (!format.isImage() && !otherRule) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The file is not an image: replace it by the image, or remove it with its row in"
                      + " labels.csv.")
              .expected("a JPEG or PNG", format.label()));
    }
  }
}
