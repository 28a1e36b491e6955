package org.metaalbum.core.rules.licences;

import java.util.List;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.read.Metadata;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.Severity;

/** Finds cards that name another .bib file than those beside them. */
public final class CitationNamedOtherwise implements DatasetRule {

  static final String CITATION = "/citation";

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA822",
            "citation-named-otherwise",
            Subject.CITATION,
            "Where there are .bib files, the one that the card names is among them.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    List<String> files =
        facts.documents().bibliographies().stream().map(Bibliography::path).toList();
    findings.examined(files.size());
    Metadata card = facts.card();
    String citation = card == null ? "" : card.text(CITATION).orElse("").strip();
    if (card != null && !citation.isEmpty() && !files.contains(citation)) {
      findings.add(
          Problem.at(
                  card.location(CITATION),
                  "There is no file of this name beside the card. Rename the file, or correct the"
                      + " card.")
              .expected(String.join(" or ", files), citation)
              .related(files.stream().map(Location::of).toList()));
    }
  }
}
