package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds keys that stand twice; readers differ in which value they take (RFC 8259, section 4). */
public final class JsonDuplicateKey implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA105", "json-duplicate-key", Subject.METADATA, "No key stands twice in an object.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.DUPLICATE_KEY, findings);
  }
}
