package org.metaalbum.core.rules.metadata;

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
 * Finds cards that are named after another dataset. Files with names of another form are left
 * alone. Silent where the file's name agrees with id or citation against dataset_id: other rules
 * say that.
 */
public final class CardFileName implements DatasetRule {

  private static final String SUFFIX = "_info.json";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA150",
            "card-file-name",
            Subject.CARD,
            "The card's file name starts with its dataset_id.")
        .withSeverity(Severity.NOTE)
        .withNeeds(Need.CARD);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata card = facts.requireCard();
    CardIdentity identity = CardIdentity.of(card);
    String file = card.path().substring(card.path().lastIndexOf('/') + 1);
    findings.examined(1);
    if (!file.endsWith(SUFFIX)
        || identity.datasetId().isEmpty()
        || file.startsWith(identity.datasetId() + "_")) {
      return;
    }
    String stem = file.substring(0, file.length() - SUFFIX.length());
    boolean said =
        (identity.idDisagrees() && stem.equals(identity.idDataset()))
            || card.text("/citation")
                .map(String::strip)
                .filter((stem + ".bib")::equals)
                .isPresent();
    if (!said) {
      findings.add(
          Problem.at(card.location("/dataset_id"), "The card's file is not named like the dataset.")
              .expected(stem, identity.datasetId()));
    }
  }
}
