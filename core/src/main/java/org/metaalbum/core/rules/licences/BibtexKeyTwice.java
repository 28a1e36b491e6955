package org.metaalbum.core.rules.licences;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.Bibliography.Entry;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds keys that two entries of a file have; BibTeX calls that a repeated entry, in any case. */
public final class BibtexKeyTwice implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA825",
            "bibtex-key-twice",
            Subject.CITATION,
            "The entries of a .bib file have different keys.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Bibliography file : facts.documents().bibliographies()) {
      findings.examined(Math.max(1, file.entries().size()));
      Map<String, Entry> seen = new HashMap<>();
      for (Entry entry : file.entries()) {
        Entry first = seen.putIfAbsent(entry.key().toLowerCase(Locale.ROOT), entry);
        if (first != null) {
          findings.add(
              Problem.at(entry.location(), "Another entry has this key. Rename one of them.")
                  .expected("a key of its own", entry.key())
                  .related(List.of(first.location())));
        }
      }
    }
  }
}
