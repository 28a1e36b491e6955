package org.metaalbum.core.rules.licences;

import org.metaalbum.core.facts.FamilyFacts;
import org.metaalbum.core.facts.FamilyFacts.PlacedCard;
import org.metaalbum.core.rule.FamilyRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * A release comes with the .bib file that its card names. One under another name is MA822. A card
 * inside one of several versions is left alone: what is beside it, is judged with that version.
 */
public final class CitationMissing implements FamilyRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA821",
            "citation-missing",
            Subject.PROVISION,
            "A release comes with the .bib file that its card names.")
        .asOptIn();
  }

  @Override
  public void check(FamilyFacts family, Findings findings) {
    findings.examined(1);
    PlacedCard card = family.card().filter(placed -> placed.folder().isEmpty()).orElse(null);
    if (card == null || !family.own().documents().bibliographies().isEmpty()) {
      return;
    }
    String citation = card.card().text(CitationNamedOtherwise.CITATION).orElse("").strip();
    if (!citation.isEmpty()) {
      findings.add(
          Problem.at(
                  card.location(CitationNamedOtherwise.CITATION),
                  "The citation that the card names is not there. Put it beside the card.")
              .expected("a file " + citation, "no such file"));
    }
  }
}
