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

/**
 * The few lines of text that Git LFS keeps in a repository in place of a file ({@code docs/spec.md}
 * of git-lfs).
 */
public final class ImageLfsPointer implements ImageRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA305", "image-lfs-pointer", Subject.IMAGES, "No image is a Git LFS pointer.")
        .withNeeds(Need.IMAGES);
  }

  @Override
  public void check(ImageFact image, Findings findings) {
    if (image.format() == ImageFormat.GIT_LFS_POINTER) {
      findings.add(
          Problem.at(
                  Location.of(image.path()),
                  "The file is a Git LFS pointer, not the image it stands for: run `git lfs pull`"
                      + " in the repository it came from and copy it again.")
              .expected("a JPEG or PNG", image.format().label()));
    }
  }
}
