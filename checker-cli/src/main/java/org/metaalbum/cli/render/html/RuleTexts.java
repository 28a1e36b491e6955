package org.metaalbum.cli.render.html;

import java.util.HashMap;
import java.util.Map;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.cli.render.RulePage;

/**
 * The explanations of rules in one page: each is made once, however many datasets fail the rule.
 */
final class RuleTexts {

  private final RuleGuide guide;
  private final Map<String, RuleText> made = new HashMap<>();

  RuleTexts(RuleGuide guide) {
    this.guide = guide;
  }

  /** The explanation of a rule; empty if there is none. */
  RuleText of(String ruleId) {
    return made.computeIfAbsent(
        ruleId, id -> RuleText.of(guide.page(id).map(RulePage::markdown).orElse("")));
  }
}
