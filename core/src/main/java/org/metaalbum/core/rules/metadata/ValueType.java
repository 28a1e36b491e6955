package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds values of another type than the format gives to their key. */
public final class ValueType implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA113", "value-type", Subject.METADATA, "Every value has the type that its key asks for.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.VALUE_TYPE, findings);
  }
}
