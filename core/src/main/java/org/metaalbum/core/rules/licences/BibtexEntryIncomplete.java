package org.metaalbum.core.rules.licences;

import java.util.ArrayList;
import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.Bibliography.Entry;
import org.metaalbum.core.read.Bibliography.Field;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds .bib files without a work that can be cited. What is no BibTeX is MA823. */
public final class BibtexEntryIncomplete implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA824",
            "bibtex-entry-incomplete",
            Subject.CITATION,
            "Each .bib file has an entry with author, title and year.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Bibliography file : facts.documents().bibliographies()) {
      findings.examined(1);
      boolean complete = file.entries().stream().anyMatch(entry -> lacking(entry, file).isEmpty());
      if (complete || !file.defects().isEmpty()) {
        continue;
      }
      if (file.entries().isEmpty()) {
        findings.add(
            Problem.at(
                    Location.of(file.path()),
                    "There is no entry in it. Put the BibTeX of the source's paper here.")
                .expected("an entry with author, title and year", "no entry"));
        continue;
      }
      Entry first = file.entries().get(0);
      String lacking = String.join(", ", lacking(first, file));
      findings.add(
          Problem.at(first.location(), "No entry can be cited. Add what is lacking.")
              .expected("author, title and year", "an entry without " + lacking));
    }
  }

  /** An editor or an organisation stands in for the author, as in BibTeX's own styles. */
  private static List<String> lacking(Entry entry, Bibliography file) {
    List<String> lacking = new ArrayList<>();
    if (!has(entry, file, "author", "editor", "organization", "institution")) {
      lacking.add("author");
    }
    if (!has(entry, file, "title", "booktitle")) {
      lacking.add("title");
    }
    if (!has(entry, file, "year", "date")) {
      lacking.add("year");
    }
    return lacking;
  }

  /** What an entry lacks it inherits from the one that its crossref names. */
  private static boolean has(Entry entry, Bibliography file, String... names) {
    Field crossref = entry.fields().get("crossref");
    return entry.hasAny(names)
        || (crossref != null
            && file.entries().stream()
                .anyMatch(
                    parent ->
                        parent.key().equalsIgnoreCase(crossref.value()) && parent.hasAny(names)));
  }
}
