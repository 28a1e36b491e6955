package org.metaalbum.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metaalbum.schema.DatasheetTemplate.Question.Skip;
import tools.jackson.databind.JsonNode;

/**
 * The sections and questions of a datasheet ({@code datasheet.json}): enough of each to recognise
 * it, not its wording.
 *
 * @param sections in their order
 * @param prompts how sentences begin that ask for more, behind any question; lower-case words
 */
public record DatasheetTemplate(List<Section> sections, List<String> prompts) {

  /**
   * A section.
   *
   * @param name its heading
   * @param words lower-case words, of which a heading has at least one
   * @param questions in their order
   */
  public record Section(String name, List<String> words, List<Question> questions) {
    public Section {
      words = List.copyOf(words);
      questions = List.copyOf(questions);
    }
  }

  /**
   * A question.
   *
   * @param section the heading of its section
   * @param id unique within its section
   * @param about what it asks for, to name it in messages
   * @param key beginnings of words, lower-case, that occur in the question in this order
   * @param prompts how sentences begin that ask for more behind this question; lower-case words
   * @param skip when it may go without an answer
   */
  public record Question(
      String section, String id, String about, List<String> key, List<String> prompts, Skip skip) {

    /** When a question may go without an answer, or be left out. */
    public enum Skip {
      NEVER,
      ALWAYS,
      /** If the dataset doesn't relate to people. */
      NO_PEOPLE,
      /** If nothing was preprocessed. */
      NO_PREPROCESSING
    }

    public Question {
      key = List.copyOf(key);
      prompts = List.copyOf(prompts);
    }
  }

  public DatasheetTemplate {
    sections = List.copyOf(sections);
    prompts = List.copyOf(prompts);
  }

  /** The template as shipped; read when it is first asked for. */
  public static DatasheetTemplate shipped() {
    return Shipped.TEMPLATE;
  }

  private static final class Shipped {
    static final DatasheetTemplate TEMPLATE = load();
  }

  private static DatasheetTemplate load() {
    JsonNode root = DocumentSchema.readResource("datasheet.json");
    List<Section> sections = new ArrayList<>();
    root.path("sections").forEach(node -> sections.add(section(node)));
    return new DatasheetTemplate(sections, texts(root.path("prompts")));
  }

  /** All questions, in their order. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  /** The question of an id in a section. */
  public Question question(String section, String id) {
    return questions().stream()
        .filter(question -> question.section().equals(section) && question.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No question " + id + " in " + section));
  }

  private static Section section(JsonNode node) {
    String name = node.path("name").stringValue();
    List<Question> questions = new ArrayList<>();
    node.path("questions").forEach(question -> questions.add(question(name, question)));
    return new Section(name, texts(node.path("words")), questions);
  }

  private static Question question(String section, JsonNode node) {
    String skip = node.path("skip").stringValue("never");
    return new Question(
        section,
        node.path("id").stringValue(),
        node.path("about").stringValue(),
        List.of(node.path("key").stringValue().split(" ", -1)),
        texts(node.path("prompts")),
        Skip.valueOf(skip.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.stringValue()));
    return texts;
  }
}
