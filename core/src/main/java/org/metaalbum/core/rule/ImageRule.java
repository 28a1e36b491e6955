package org.metaalbum.core.rule;

import org.metaalbum.core.image.ImageFact;

/** A rule that looks at one image at a time; the engine counts the images that it examined. */
public non-sealed interface ImageRule extends Rule {

  /** Reports what is wrong with one image. */
  void check(ImageFact image, Findings findings);
}
