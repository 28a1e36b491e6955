package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds keys that the format does not have; loaders ignore them. */
@RuleInfo(
    id = "MA111",
    name = "key-unknown",
    summary = "Every key belongs to the format.",
    severity = Severity.WARNING,
    subject = Subject.METADATA)
public final class KeyUnknown implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.KEY_UNKNOWN, findings);
  }
}
