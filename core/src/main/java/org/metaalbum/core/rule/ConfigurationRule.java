package org.metaalbum.core.rule;

import org.metaalbum.core.facts.ConfigurationFacts;

/** A rule that looks at what became of the configuration, when all datasets were judged. */
public non-sealed interface ConfigurationRule extends Rule {

  /** Reports what is wrong with the configuration, and how many things were examined. */
  void check(ConfigurationFacts facts, Findings findings);
}
