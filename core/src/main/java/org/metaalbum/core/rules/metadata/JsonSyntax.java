package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds each place that departs from RFC 8259: trailing commas, comments, NaN, single quotes. */
public final class JsonSyntax implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA104",
        "json-syntax",
        Subject.METADATA,
        "info.json and the card are JSON as in RFC 8259.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.SYNTAX, findings);
  }
}
