package org.metaalbum.core.rule;

import java.util.List;
import java.util.Optional;
import org.metaalbum.schema.Thresholds;

/** All rules, and their explanation pages. */
public final class RuleCatalogue {

  private RuleCatalogue() {}

  /** All rules, ordered by id, comparing with these thresholds. */
  public static List<Rule> rules(Thresholds thresholds) {
    return List.of();
  }

  /** The rule of this id ({@code MA301}) or name ({@code image-missing}), in any case. */
  public static Optional<RuleInfo> find(String idOrName) {
    return Optional.empty();
  }

  /** The explanation page of a rule, in Markdown ({@code docs/rules/MA301.md}). */
  public static String page(RuleInfo rule) {
    return "";
  }
}
