package org.metaalbum.core.datasheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metaalbum.schema.DatasheetTemplate.Question;

/**
 * A datasheet as it was read: which sections and questions it has, and what it says. No judgement.
 *
 * @param path the file, relative to the dataset
 * @param opening what stands before the first section
 * @param sections the names of the template's sections that have a heading, or a question that was
 *     recognised
 * @param answers what stands behind each question that was recognised; nothing if it has no answer
 * @param statements all sentences that state something: neither headings nor questions nor sources
 * @param defect why it could not be read; null if it was
 */
public record Datasheet(
    String path,
    List<Sentence> opening,
    Set<String> sections,
    Map<Question, Answer> answers,
    List<Statement> statements,
    @Nullable DatasheetDefect defect) {

  /**
   * What stands behind a question.
   *
   * @param question the question's first sentence
   * @param sentences the answer; may be empty
   */
  public record Answer(Sentence question, List<Sentence> sentences) {
    public Answer {
      sentences = List.copyOf(sentences);
    }

    /** The sentences as one text. */
    public String text() {
      return String.join(" ", sentences.stream().map(Sentence::text).toList());
    }
  }

  /**
   * A sentence that states something.
   *
   * @param sentence what it says
   * @param section the name of its section; empty before the first
   * @param question the question that it answers; null outside of answers
   */
  public record Statement(Sentence sentence, String section, @Nullable Question question) {
    /** Whether it answers the question of this id, in any section. */
    public boolean answers(String id) {
      return question != null && question.id().equals(id);
    }
  }

  public Datasheet {
    opening = List.copyOf(opening);
    sections = Set.copyOf(sections);
    answers = Map.copyOf(answers);
    statements = List.copyOf(statements);
  }

  /** A file that could not be read. */
  static Datasheet unreadable(String path, DatasheetDefect defect) {
    return new Datasheet(path, List.of(), Set.of(), Map.of(), List.of(), defect);
  }

  /** Whether it was read, so that what it says, and what it lacks, can be judged. */
  public boolean isRead() {
    return defect == null;
  }

  /** What stands behind a question, if the question is there. */
  public Optional<Answer> answer(Question question) {
    return Optional.ofNullable(answers.get(question));
  }
}
