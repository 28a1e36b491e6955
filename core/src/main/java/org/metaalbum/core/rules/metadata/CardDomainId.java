package org.metaalbum.core.rules.metadata;

import java.util.Optional;
import java.util.stream.Collectors;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Domain;
import org.metaalbum.schema.Domains;

/** Finds domain ids that the album does not have (docs/format.md, the card). */
public final class CardDomainId implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA132",
            "card-domain-id",
            Subject.CARD,
            "The card's domain_id is one of the ten domains.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    Domains domains = Domains.load();
    Optional<String> id =
        card.text("/domain_id").map(String::strip).filter(text -> !text.isEmpty());
    findings.examined(1);
    if (id.isPresent() && domains.byId(id.get()).isEmpty()) {
      findings.add(
          Problem.at(card.location("/domain_id"), "The album has no such domain.")
              .expected(
                  domains.all().stream()
                      .map(Domain::id)
                      .collect(Collectors.joining(", ", "one of ", "")),
                  id.get()));
    }
  }
}
