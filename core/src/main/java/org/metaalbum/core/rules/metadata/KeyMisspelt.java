package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds keys that stand for an absent one; published cards have {@code license_detaills}. */
public final class KeyMisspelt implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA112",
        "key-misspelt",
        Subject.METADATA,
        "No key is a misspelling of one that is absent.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.KEY_MISSPELT, findings);
  }
}
