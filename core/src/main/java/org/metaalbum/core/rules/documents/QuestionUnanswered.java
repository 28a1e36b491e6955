package org.metaalbum.core.rules.documents;

import java.util.Optional;
import java.util.regex.Pattern;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Datasheet.Answer;
import org.metaalbum.core.facts.DatasetFacts;
import org.metaalbum.core.rule.DatasetRule;
import org.metaalbum.core.rule.Findings;
import org.metaalbum.core.rule.Problem;
import org.metaalbum.core.rule.RuleInfo;
import org.metaalbum.core.rule.Subject;
import org.metaalbum.schema.DatasheetTemplate;
import org.metaalbum.schema.DatasheetTemplate.Question;
import org.metaalbum.schema.DatasheetTemplate.Question.Skip;
import org.metaalbum.schema.Severity;

/**
 * Questions of a datasheet have answers. "No", "N/A" and a dash are answers; nothing, "TODO" and
 * the like are none. A question that may be left out may stay empty, too, but not say "TODO".
 */
public final class QuestionUnanswered implements DatasetRule {

  /** An answer that consists of nothing else. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)\\W*(?:to ?do|tbd|tba|t\\.b\\.d|x{3,}|fix ?me|lorem ipsum.*|your answer.*|answer(?:"
              + " here)?|insert .*|to be"
              + " (?:done|added|determined|defined|decided|confirmed|announced|filled|completed|written|provided)\\b.{0,40}|fill"
              + " (?:me |this )?in.*|coming soon|pending)\\W*|\\?+|\\.{2,}|…|_{2,}"
              + "|[\\[<{][^\\]>}]*(?:answer|description|your|fill|insert|here|text)[^\\]>}]*[\\]>}]\\W*");

  /** What nobody leaves in an answer that is finished. */
  private static final Pattern MARK = Pattern.compile("\\b(?:TODO|TBD|FIXME)\\b|\\?\\?\\?");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA905",
            "datasheet-unanswered",
            Subject.DATASHEET,
            "Every question of the datasheet has an answer.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Datasheet datasheet : facts.documents().readableDatasheets()) {
      for (Question question : DatasheetTemplate.shipped().questions()) {
        Optional<Answer> answer = datasheet.answer(question);
        findings.examined(answer.isPresent() ? 1 : 0);
        answer.flatMap(found -> problem(datasheet, question, found)).ifPresent(findings::add);
      }
    }
  }

  private static Optional<Problem> problem(Datasheet datasheet, Question question, Answer answer) {
    String text = answer.text();
    boolean lacks = text.isEmpty() && question.skip() == Skip.NEVER;
    boolean unfinished = PLACEHOLDER.matcher(text).matches() || MARK.matcher(text).find();
    if (!lacks && !unfinished) {
      return Optional.empty();
    }
    String page = Words.page(answer.question());
    return Optional.of(
        Problem.at(
                answer.question().at(datasheet.path()),
                "The question about %s (section “%s”%s) has no answer. Answer it; “No” and “N/A” are"
                        .formatted(question.about(), question.section(), page)
                    + " answers.")
            .expected("an answer", lacks ? "nothing" : Words.shortened(text)));
  }
}
