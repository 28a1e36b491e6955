package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds a byte order mark, which RFC 8259, section 8.1, forbids and Python's json refuses. */
public final class JsonByteOrderMark implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA103", "json-bom", Subject.METADATA, "info.json and the card have no byte order mark.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.BYTE_ORDER_MARK, findings);
  }
}
