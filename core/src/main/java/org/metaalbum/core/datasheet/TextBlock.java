package org.metaalbum.core.datasheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph, heading, list item or cell: lines put together into one text, with words whole again
 * that a line break divided.
 */
final class TextBlock {

  private static final Pattern OPEN_ADDRESS =
      Pattern.compile("\\(?(?:https?:|https?://[^\\s()]*[/.:_?=&-])");

  /** An end of a sentence, with what closes behind it; not that of an initial or abbreviation. */
  private static final Pattern END =
      Pattern.compile(
          "(?<!^\\W{0,3}[\\dQq]{0,1}\\d{1,2})(?<![\\s(.]\\p{Lu})(?<!\\b(?:e\\.g|i\\.e|etc|cf|vs|al|Fig|Dr|Prof|Mr|Ms|approx|ca))"
              + "[.?!][\"'”’)*_]*(?=\\s+[\\p{Lu}\\p{N}\"'“‘(*_])|\\?(?=\\s)");

  private final StringBuilder text = new StringBuilder();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** Adds a line. */
  void add(Line line) {
    String said = line.text().replace('\u00AD', '-').strip();
    if (text.length() > 0) {
      char last = text.charAt(text.length() - 1);
      boolean divided =
          last == '-'
              && text.length() > 1
              && Character.isLetter(text.charAt(text.length() - 2))
              && !said.isEmpty();
      if (divided && Character.isLowerCase(said.codePointAt(0))) {
        text.setLength(text.length() - 1);
      } else if (!divided && !continuesAddress(said)) {
        text.append(' ');
      }
    }
    starts.add(text.length());
    lines.add(line);
    text.append(said);
  }

  /** Whether the text so far ends within a web address that goes on with this. */
  private boolean continuesAddress(String said) {
    String lastWord = text.substring(text.lastIndexOf(" ") + 1);
    return OPEN_ADDRESS.matcher(lastWord).matches()
        && !said.isEmpty()
        && (said.charAt(0) == '/' || Character.isLowerCase(said.codePointAt(0)));
  }

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** All of it. */
  String text() {
    return text.toString();
  }

  /** Its sentences; a question ends one even if no capital letter follows. */
  List<Sentence> sentences() {
    List<Sentence> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      add(sentences, start, end.end());
      start = end.end();
    }
    add(sentences, start, text.length());
    return sentences;
  }

  private void add(List<Sentence> sentences, int start, int end) {
    String said = text.substring(start, end);
    if (!said.isBlank()) {
      int first = start + said.length() - said.stripLeading().length();
      Line line = lineAt(first);
      sentences.add(new Sentence(said.strip().replaceAll("\\s+", " "), line.line(), line.page()));
    }
  }

  private Line lineAt(int offset) {
    int i = 0;
    while (i + 1 < starts.size() && starts.get(i + 1) <= offset) {
      i++;
    }
    return lines.get(i);
  }
}
