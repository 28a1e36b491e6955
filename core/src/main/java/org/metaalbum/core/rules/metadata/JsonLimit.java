package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds metadata files that are too large, or nested too deeply, to be read. */
public final class JsonLimit implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA107",
        "json-limit",
        Subject.METADATA,
        "info.json and the card keep within the limits of size and nesting.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.OVER_LIMIT, findings);
  }
}
