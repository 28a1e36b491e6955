package org.metaalbum.core.rule;

import org.metaalbum.core.facts.FamilyFacts;

/** A rule that looks at the versions of a dataset together. */
public non-sealed interface FamilyRule extends Rule {

  /** Reports what is wrong with the family, and how many things were examined. */
  void check(FamilyFacts family, Findings findings);
}
