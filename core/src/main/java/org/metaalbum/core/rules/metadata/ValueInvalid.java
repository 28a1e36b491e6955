package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds values of the right type that can't be: negative counts, another image size. */
public final class ValueInvalid implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA114",
        "value-invalid",
        Subject.METADATA,
        "Every value has the range or form that its key asks for.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.VALUE_INVALID, findings);
  }
}
