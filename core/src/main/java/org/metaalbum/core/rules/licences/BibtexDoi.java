package org.metaalbum.core.rules.licences;

import java.util.regex.Pattern;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.Bibliography.Entry;
import org.metaalbum.core.read.Bibliography.Field;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds DOIs that don't have the form of one (ISO 26324), with or without the resolver before. */
public final class BibtexDoi implements DatasetRule {

  private static final Pattern DOI =
      Pattern.compile(
          "(?:https?://(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*)?10\\.[0-9]{4,9}(?:\\.[0-9]+)*/\\S+",
          Pattern.CASE_INSENSITIVE);

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA826",
            "bibtex-doi",
            Subject.CITATION,
            "The DOIs in the .bib files have the form of a DOI.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Bibliography file : facts.documents().bibliographies()) {
      findings.examined(Math.max(1, file.entries().size()));
      for (Entry entry : file.entries()) {
        Field doi = entry.fields().get("doi");
        if (doi != null && !DOI.matcher(doi.value()).matches()) {
          findings.add(
              Problem.at(doi.location(), "This is no DOI. Copy it from the paper's page.")
                  .expected("a DOI such as 10.1000/182", doi.value()));
        }
      }
    }
  }
}
