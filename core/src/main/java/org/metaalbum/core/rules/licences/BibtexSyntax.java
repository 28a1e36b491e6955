package org.metaalbum.core.rules.licences;

import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.read.Bibliography;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;

/** Finds what BibTeX would stumble over. */
public final class BibtexSyntax implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of("MA823", "bibtex-syntax", Subject.CITATION, "The .bib files are BibTeX.");
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Bibliography file : facts.documents().bibliographies()) {
      findings.examined(Math.max(1, file.entries().size() + file.defects().size()));
      file.defects()
          .forEach(defect -> findings.add(Problem.at(defect.location(), defect.message())));
    }
  }
}
