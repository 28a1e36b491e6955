package org.metaalbum.core.rules.metadata;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.MetadataDefect.Kind;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds texts that look like others and differ from them in a comparison. */
public final class TextUntidy implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA116",
            "text-untidy",
            Subject.METADATA,
            "No text has blanks around it, or invisible or control characters in it.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    Defects.ofObjects(facts, Kind.TEXT_UNTIDY, findings);
  }
}
