package org.metaalbum.core.rule;

import org.metaalbum.core.facts.DatasetFacts;

/** A rule that looks at a dataset as a whole. */
public non-sealed interface DatasetRule extends Rule {

  /** Reports what is wrong with the dataset, and how many things were examined. */
  void check(DatasetFacts facts, Findings findings);
}
