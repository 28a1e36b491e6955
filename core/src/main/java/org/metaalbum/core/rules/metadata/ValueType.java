package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds values of another type than the format gives to their key. */
@RuleInfo(
    id = "MA113",
    name = "value-type",
    summary = "Every value has the type that its key asks for.",
    subject = Subject.METADATA)
public final class ValueType implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.VALUE_TYPE, findings);
  }
}
