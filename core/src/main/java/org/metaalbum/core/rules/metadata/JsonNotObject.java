package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds metadata files that hold a list, a text or a number. */
public final class JsonNotObject implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
        "MA106",
        "json-not-object",
        Subject.METADATA,
        "The top level of info.json and of the card is an object.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofFiles(facts, Kind.NOT_AN_OBJECT, findings);
  }
}
