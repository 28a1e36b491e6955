package org.metaalbum.core.rules.metadata;

import java.util.List;
import java.util.Optional;
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

/**
 * Finds domain names that are misspelt or those of another domain. Silent where id and domain_name
 * agree that domain_id is wrong: the rule on id says that.
 */
public final class CardDomainName implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA133",
            "card-domain-name",
            Subject.CARD,
            "The card's domain_name is the name of its domain.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardIdentity identity = CardIdentity.of(card);
    Domains domains = Domains.load();
    Optional<String> name = domains.byId(identity.domainId()).map(Domain::name);
    String found = card.text("/domain_name").map(String::strip).orElse("");
    findings.examined(1);
    if (name.isEmpty() || found.isEmpty() || name.get().equals(found)) {
      return;
    }
    boolean idSaysSo =
        identity.idDisagrees()
            && domains
                .byId(identity.idDomain())
                .map(Domain::name)
                .filter(found::equals)
                .isPresent();
    if (!idSaysSo) {
      findings.add(
          Problem.at(
                  card.location("/domain_name"),
                  "The domain '%s' has another name.".formatted(identity.domainId()))
              .expected(name.get(), found)
              .related(List.of(card.location("/domain_id"))));
    }
  }
}
