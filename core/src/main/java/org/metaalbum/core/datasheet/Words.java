package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metaalbum.schema.DatasheetTemplate.Question;
import org.metaalbum.schema.DatasheetTemplate.Section;

/** Compares texts by their words alone: without case, punctuation, numbers and marks. */
final class Words {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Where the first word of a key has to be: a question may be numbered, and start with a verb. */
  private static final int FIRST_WITHIN = 6;

  private static final Set<String> ASKING =
      Set.of(
          "what", "who", "how", "does", "do", "is", "are", "has", "have", "was", "were", "will",
          "did", "when", "which", "over", "for");

  /** Words that a heading may have beside the name of its section. */
  private static final Set<String> BESIDE =
      Set.of(
          "the",
          "of",
          "and",
          "data",
          "dataset",
          "process",
          "section",
          "questions",
          "a",
          "for",
          "b",
          "c",
          "d",
          "e",
          "f",
          "g",
          "i",
          "ii",
          "iii",
          "iv",
          "v",
          "vi",
          "vii",
          "part");

  private Words() {}

  /** The words of a text in lower case. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }

  /** The letters of a text in lower case. */
  static String letters(String text) {
    return String.join("", of(text));
  }

  /** Whether a line is the heading of a section. */
  static boolean isHeading(String line, Section section) {
    if (line.length() > 80 || line.endsWith(".") || line.endsWith(",") || line.endsWith(";")) {
      return false;
    }
    int first = line.codePoints().filter(Character::isLetter).findFirst().orElse('a');
    List<String> words = new ArrayList<>(of(line));
    words.removeAll(BESIDE);
    return Character.isUpperCase(first) && !words.isEmpty() && section.words().containsAll(words);
  }

  /** Whether a text starts with a question: one that ends so, or that begins as questions do. */
  static boolean asks(String text, Question question) {
    int end = text.indexOf('?');
    String asked = end < 0 ? text : text.substring(0, end);
    List<String> words = of(asked);
    boolean isQuestion =
        end >= 0
            || (!words.isEmpty() && ASKING.contains(words.get(0)))
            || words.size() == question.key().size();
    return isQuestion && hasKey(words, question.key());
  }

  private static boolean hasKey(List<String> words, List<String> key) {
    int next = 0;
    for (int i = 0; i < words.size() && next < key.size(); i++) {
      if (next == 0 && i >= FIRST_WITHIN) {
        return false;
      }
      if (words.get(i).startsWith(key.get(next))) {
        next++;
      }
    }
    return next == key.size();
  }
}
