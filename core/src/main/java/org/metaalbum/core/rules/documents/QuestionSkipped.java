package org.metaalbum.core.rules.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.datasheet.Datasheet;
import org.metaalbum.core.datasheet.Datasheet.Answer;
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

/**
 * Questions that may be skipped under a condition are skipped only if the datasheet says that it
 * holds: those on people if the dataset relates to none, and those on preprocessing if there was
 * none. Where the datasheet doesn't answer that, the lack of that answer is the finding.
 */
public final class QuestionSkipped implements DatasetRule {

  private static final Pattern NO =
      Pattern.compile(
          "(?i)\\W*(?:no|none|not|nope|n/?a|false|nothing|(?:it|the (?:data ?set|data|images?))"
              + " (?:does|do|was|were|is|are)(?:n['’]t| not)|there (?:was|were) no)\\b.*");

  @Override
  public RuleInfo info() {
    return RuleInfo.of(
            "MA906",
            "datasheet-skipped",
            Subject.DATASHEET,
            "Questions of the datasheet are skipped only where they may be.")
        .withSeverity(Severity.WARNING);
  }

  @Override
  public void check(DatasetFacts facts, Findings findings) {
    for (Datasheet datasheet : facts.documents().readableDatasheets()) {
      for (Question question : DatasheetTemplate.shipped().questions()) {
        if (question.skip() != Skip.NEVER && question.skip() != Skip.ALWAYS) {
          findings.examined(1);
          problem(datasheet, question).ifPresent(findings::add);
        }
      }
    }
  }

  private static Optional<Problem> problem(Datasheet datasheet, Question question) {
    Optional<Answer> answer = datasheet.answer(question);
    boolean skipped = answer.map(found -> found.sentences().isEmpty()).orElse(true);
    if (!skipped || !datasheet.sections().contains(question.section())) {
      return Optional.empty();
    }
    return conditions(datasheet, question)
        .filter(condition -> !NO.matcher(condition.text()).matches())
        .findFirst()
        .map(
            condition ->
                Problem.at(
                        answer
                            .map(found -> found.question().at(datasheet.path()))
                            .orElse(Location.of(datasheet.path())),
                        "The question about %s (section “%s”) is skipped, but the datasheet says %s. Answer it."
                            .formatted(
                                question.about(),
                                question.section(),
                                condition.sentences().get(0).quote()))
                    .related(List.of(condition.sentences().get(0).at(datasheet.path()))));
  }

  /** The answers that decide whether it may be skipped: those of its section, if there are any. */
  private static Stream<Answer> conditions(Datasheet datasheet, Question question) {
    String id = question.skip() == Skip.NO_PEOPLE ? "people" : "preprocessing";
    List<Question> asking =
        DatasheetTemplate.shipped().questions().stream()
            .filter(other -> other.id().equals(id))
            .toList();
    List<Answer> own = answers(datasheet, asking, question.section());
    return own.isEmpty() ? answers(datasheet, asking, null).stream() : own.stream();
  }

  private static List<Answer> answers(
      Datasheet datasheet, List<Question> questions, @Nullable String section) {
    return questions.stream()
        .filter(question -> section == null || question.section().equals(section))
        .flatMap(question -> datasheet.answer(question).stream())
        .filter(answer -> !answer.sentences().isEmpty())
        .toList();
  }
}
