package org.metaalbum.core.rule;

import org.metaalbum.core.image.ImageFact;

/**
 * A rule that looks at one image at a time, and to which only its kind matters ({@link
 * ImageFact#isOfKind}), not its path, size, digest or look. Most of a million images are of one
 * kind: where no such rule finds anything in one of them, the others are not looked at. The engine
 * counts them as examined.
 */
public non-sealed interface ImageRule extends Rule {

  /** Reports what is wrong with one image. */
  void check(ImageFact image, Findings findings);
}
