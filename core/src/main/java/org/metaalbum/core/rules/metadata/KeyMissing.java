package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds required keys that are absent (docs/format.md, info.json and the card). */
public final class KeyMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA110", "key-missing", Subject.METADATA, "Every required key is there.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.KEY_MISSING, findings);
  }
}
