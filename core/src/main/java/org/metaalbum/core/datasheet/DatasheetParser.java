package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metaalbum.core.datasheet.Datasheet.Answer;
import org.metaalbum.core.datasheet.Datasheet.Statement;
import org.metaalbum.schema.DatasheetTemplate;
import org.metaalbum.schema.DatasheetTemplate.Question;
import org.metaalbum.schema.DatasheetTemplate.Section;

/**
 * Finds sections, questions and answers in the lines of a datasheet. A question is recognised by
 * words of its own at the start of a line, whatever the heading's level, the type or the numbering;
 * sentences behind it that ask for more are no answer.
 */
final class DatasheetParser {

  /** How many lines a question may take up to its question mark. */
  private static final int QUESTION_LINES = 8;

  private static final Set<String> SOURCES = Set.of("references", "bibliography");

  private final DatasheetTemplate template;
  private final List<Sentence> opening = new ArrayList<>();
  private final Set<String> sections = new LinkedHashSet<>();
  private final Map<Question, Answer> answers = new LinkedHashMap<>();
  private final List<Statement> statements = new ArrayList<>();

  private String section = "";
  private @Nullable Question question;
  private boolean inPrompt;
  private TextBlock block = new TextBlock();

  private DatasheetParser(DatasheetTemplate template) {
    this.template = template;
  }

  /** The datasheet that stands in these lines. */
  static Datasheet parse(String path, List<Line> lines, DatasheetTemplate template) {
    DatasheetParser parser = new DatasheetParser(template);
    parser.read(lines);
    return new Datasheet(
        path, parser.opening, parser.sections, parser.answers, parser.statements, null);
  }

  private void read(List<Line> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String text = line.text().strip();
      if (SOURCES.contains(Words.letters(text))) {
        break;
      }
      Optional<Section> heading = heading(text);
      if (heading.isPresent()) {
        endBlock();
        section = heading.get().name();
        sections.add(section);
        question = null;
        continue;
      }
      Optional<Question> asked = asked(lines, i);
      if (asked.isPresent() && i + 1 < lines.size() && asked.equals(asked(lines, i + 1))) {
        asked = Optional.empty(); // the end of an answer, with the question on the next line
      }
      if (line.startsBlock() || asked.isPresent()) {
        endBlock();
      }
      asked.ifPresent(this::start);
      block.add(line);
    }
    endBlock();
  }

  private Optional<Section> heading(String text) {
    return template.sections().stream().filter(one -> Words.isHeading(text, one)).findFirst();
  }

  private void start(Question asked) {
    section = asked.section();
    sections.add(section);
    question = asked;
  }

  /** The question that starts with a line; that with the longest key, of this section if it can. */
  private Optional<Question> asked(List<Line> lines, int first) {
    TextBlock ahead = new TextBlock();
    for (int i = first; i < Math.min(lines.size(), first + QUESTION_LINES); i++) {
      if (i > first && (lines.get(i).startsBlock() || ahead.text().contains("?"))) {
        break;
      }
      ahead.add(lines.get(i));
    }
    List<Sentence> sentences = ahead.sentences();
    String text = sentences.isEmpty() ? "" : sentences.get(0).text();
    return template.questions().stream()
        .filter(one -> Words.asks(text, one))
        .max(
            Comparator.<Question>comparingInt(one -> one.key().size())
                .thenComparing(one -> one.section().equals(section))
                .thenComparing(one -> !answers.containsKey(one))
                .thenComparing(Comparator.comparing(this::position).reversed()));
  }

  private int position(Question one) {
    return template.questions().indexOf(one);
  }

  private void endBlock() {
    if (block.isEmpty()) {
      return;
    }
    List<Sentence> sentences = block.sentences();
    block = new TextBlock();
    Question open = question;
    if (open == null) {
      sentences.forEach(this::state);
      return;
    }
    int next = 0;
    if (!answers.containsKey(open)) {
      answers.put(open, new Answer(sentences.get(0), List.of()));
      inPrompt = true;
      next = 1;
    } else if (Words.asks(sentences.get(0).text(), open)) {
      next = 1;
    }
    while (inPrompt && next < sentences.size() && isPrompt(sentences.get(next), open)) {
      next++;
    }
    List<Sentence> said = sentences.subList(next, sentences.size());
    if (!said.isEmpty()) {
      inPrompt = false;
      Answer answer = answers.get(open);
      List<Sentence> all = Stream.concat(answer.sentences().stream(), said.stream()).toList();
      answers.put(open, new Answer(answer.question(), all));
      said.forEach(this::state);
    }
  }

  private void state(Sentence sentence) {
    statements.add(new Statement(sentence, section, question));
    if (sections.isEmpty()) {
      opening.add(sentence);
    }
  }

  private boolean isPrompt(Sentence sentence, Question open) {
    String letters = Words.letters(sentence.text());
    return Stream.concat(template.prompts().stream(), open.prompts().stream())
        .anyMatch(prompt -> letters.startsWith(Words.letters(prompt)));
  }
}
