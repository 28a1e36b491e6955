package org.metaalbum.core.rules.images;

import org.metaalbum.core.image.ImageDefect;
import org.metaalbum.core.image.ImageFact;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;

/** Reports the defects of one kind that an image has. */
final class ImageDefects {

  /** Makes a problem of a defect. */
  interface Wording {
    Problem problem(Location place, String detail);
  }

  private ImageDefects() {}

  static void judge(ImageFact image, ImageDefect.Kind kind, Findings findings, Wording wording) {
    // Hardly any image has one, and there may be a million images.
    if (!image.has(kind)) {
      return;
    }
    for (ImageDefect defect : image.defects()) {
      if (defect.kind() == kind) {
        findings.add(wording.problem(Location.of(image.path()), defect.detail()));
      }
    }
  }
}
