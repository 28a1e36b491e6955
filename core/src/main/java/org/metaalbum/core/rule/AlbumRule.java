package org.metaalbum.core.rule;

import org.metaalbum.core.facts.AlbumFacts;

/** A rule that looks at all datasets of an album together. */
public non-sealed interface AlbumRule extends Rule {

  /** Reports what is wrong with the album, and how many things were examined. */
  void check(AlbumFacts album, Findings findings);
}
