package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds required keys that are absent (docs/format.md, info.json and the card). */
@RuleInfo(
    id = "MA110",
    name = "key-missing",
    summary = "Every required key is there.",
    subject = Subject.METADATA)
public final class KeyMissing implements DatasetRule {

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.KEY_MISSING, findings);
  }
}
