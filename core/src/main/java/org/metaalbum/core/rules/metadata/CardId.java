package org.metaalbum.core.rules.metadata;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Need;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds an id that its parts contradict. If the domain id is none, which is a finding of its own,
 * only the part behind the dot is compared.
 */
public final class CardId implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA131",
            "card-id",
            Subject.CARD,
            "The card's id is its domain_id, a dot, and its dataset_id.")
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardIdentity identity = CardIdentity.of(card);
    findings.examined(1);
    if (identity.idDisagrees()) {
      findings.add(
          Problem.at(
                  card.location("/id"),
                  "id is not made of domain_id and dataset_id. Correct the one that is wrong.")
              .expected(identity.domainId() + "." + identity.datasetId(), identity.id())
              .related(List.of(card.location("/domain_id"), card.location("/dataset_id"))));
    }
  }
}
