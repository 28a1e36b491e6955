package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds the first byte that is not UTF-8 (RFC 8259, section 8.1). */
public final class JsonEncoding implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA102", "json-encoding", Subject.METADATA, "info.json and the card are UTF-8.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.ENCODING, findings);
  }
}
