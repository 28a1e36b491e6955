package org.metaalbum.cli.render;

import java.util.Optional;

/** What is known of rules without running them. Renderers know no rules themselves, and ask it. */
@FunctionalInterface
public interface RuleGuide {

  /** The page of the rule of this id; empty if there is none. */
  Optional<RulePage> page(String ruleId);
}
