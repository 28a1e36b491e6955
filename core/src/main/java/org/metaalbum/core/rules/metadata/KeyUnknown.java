package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds keys that the format does not have; loaders ignore them. */
public final class KeyUnknown implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA111", "key-unknown", Subject.METADATA, "Every key belongs to the format.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.KEY_UNKNOWN, findings);
  }
}
