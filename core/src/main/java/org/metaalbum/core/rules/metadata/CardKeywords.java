package org.metaalbum.core.rules.metadata;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds commas with no keyword between them or behind them, and keywords that repeat another. */
public final class CardKeywords implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA149",
            "card-keywords",
            Subject.CARD,
            "The card's keywords are separated by commas, with none empty and none twice.")
        .withSeverity(Severity.NOTE)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    String keywords = card.text("/keywords").orElse("");
    findings.examined(1);
    if (keywords.isBlank()) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (String part : keywords.split(",", -1)) {
      String keyword = part.strip();
      if (keyword.isEmpty() || !seen.add(keyword.toLowerCase(Locale.ROOT))) {
        String message =
            keyword.isEmpty()
                ? "There is a comma without a keyword."
                : "The keyword '%s' stands twice.".formatted(keyword);
        findings.add(
            Problem.at(card.location("/keywords"), message)
                .expected("different keywords, separated by commas", keywords));
        return;
      }
    }
  }
}
