package org.metaalbum.core.rules.layout;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.facts.Role;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** A release has a card, <ID>_info.json. */
public final class CardMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA130", "card-missing", Subject.PROVISION, "A release has a card.")
        .asOptIn();
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    findings.examined(1);
    if (facts.layout().unusual(Role.CARD).findAny().isEmpty()) {
      findings.add(
          Problem.at(
                  Location.of("."),
                  "There is no card. A release needs one, <dataset_id>_info.json, beside"
                      + " info.json.")
              .expected("a file <dataset_id>_info.json", "no such file"));
    }
  }
}
