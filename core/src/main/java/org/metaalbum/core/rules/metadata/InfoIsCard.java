package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.read.MetadataKind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/**
 * Finds cards under the name of info.json. The card describes all versions of a dataset, info.json
 * one.
 */
public final class InfoIsCard implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA108", "info-is-card", Subject.INFO, "The dataset's info.json is not a published card.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Metadata info = facts.info();
    findings.examined(info == null ? 0 : 1);
    if (info != null && info.kind() == MetadataKind.CARD) {
      findings.add(
          Problem.at(
                  info.location(""),
                  "This is the card of a published dataset, not its info.json. Write an info.json"
                      + " for this version, and name the card <dataset_id>_info.json.")
              .expected("an info.json", "a card"));
    }
  }
}
