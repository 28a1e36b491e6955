package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds required texts that say nothing. */
public final class ValueEmpty implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA115", "value-empty", Subject.METADATA, "No required text is empty or blank.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.VALUE_EMPTY, findings);
  }
}
