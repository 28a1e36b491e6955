package org.metaalbum.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metaalbum.cli.render.RuleGuide;
import org.metaalbum.cli.render.RulePage;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rules.RuleCatalogue;

/** Explains rules to renderers as {@code album-check explain} does. */
final class CatalogueGuide implements RuleGuide {

  private final Map<String, RuleInfo> rules =
      RuleCatalogue.infos().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));

  @Override
  public Optional<RulePage> page(String ruleId) {
    return Optional.ofNullable(rules.get(ruleId))
        .map(rule -> new RulePage(rule.summary(), RuleCatalogue.page(rule)));
  }
}
