package org.metaalbum.core.rules.documents;

import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.report.Location;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.DatasheetTemplate;
import org.metaalbum.schema.DatasheetTemplate.Question;
import org.metaalbum.schema.DatasheetTemplate.Question.Skip;
import org.metaalbum.schema.Severity;

/** A section of a datasheet has all its questions, but for those that may be left out. */
public final class QuestionMissing implements DatasetRule {

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA904",
            "datasheet-question-missing",
            Subject.DATASHEET,
            "Each section of the datasheet has all its questions.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Datasheet datasheet : facts.documents().readableDatasheets()) {
      for (Question question : DatasheetTemplate.shipped().questions()) {
        findings.examined(1);
        if (question.skip() == Skip.NEVER
            && datasheet.sections().contains(question.section())
            && datasheet.answer(question).isEmpty()) {
          findings.add(
              Problem.at(
                  Location.of(datasheet.path()),
                  "The section “%s” lacks the question about %s. Add it, and answer it."
                      .formatted(question.section(), question.about())));
        }
      }
    }
  }
}
