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
import org.metaalbum.schema.Severity;

/**
 * Finds citations that belong to another dataset. Silent where id and citation agree that
 * dataset_id is wrong: the rule on id says that.
 */
public final class CardCitation implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA148",
            "card-citation",
            Subject.CARD,
            "The card's citation is its dataset_id with .bib behind it.")
        .withSeverity(Severity.WARNING)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardIdentity identity = CardIdentity.of(card);
    String citation = card.text("/citation").map(String::strip).orElse("");
    findings.examined(1);
    if (citation.isEmpty()
        || identity.datasetId().isEmpty()
        || citation.equals(identity.datasetId() + ".bib")
        || (identity.idDisagrees() && citation.equals(identity.idDataset() + ".bib"))) {
      return;
    }
    findings.add(
        Problem.at(card.location("/citation"), "The citation is not named like the dataset.")
            .expected(identity.datasetId() + ".bib", citation)
            .related(List.of(card.location("/dataset_id"))));
  }
}
