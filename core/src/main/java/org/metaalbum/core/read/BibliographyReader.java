package org.metaalbum.core.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metaalbum.core.read.Bibliography.Defect;
import org.metaalbum.core.read.Bibliography.Entry;
import org.metaalbum.core.read.Bibliography.Field;

/**
 * Reads BibTeX: {@code @type{key, name = value, ...}}, where a value is a number, a name, or text
 * in balanced braces or in quotes, and parts are joined by {@code #}. What stands between entries
 * is comment. After a defect it goes on with the next line that starts with {@code @}, so that
 * several can be reported. As in BibTeX, a backslash hides neither brace nor quote.
 */
public final class BibliographyReader {

  /** Each unclosed brace is looked for to the end of the file; so not without end. */
  private static final int MOST_DEFECTS = 100;

  private static final Set<String> NO_ENTRIES = Set.of("comment", "preamble", "string");

  private final SourceText source;
  private final String text;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Defect> defects = new ArrayList<>();
  private int at;

  private BibliographyReader(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Thrown where the text is no BibTeX, and caught where the next entry may start. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    Malformed(int offset, String message) {
      super(message, null, false, false);
      this.offset = offset;
    }
  }

  /** Reads the bytes of a file; those that are not UTF-8 as windows-1252. */
  public static Bibliography read(String path, byte[] bytes) {
    BibliographyReader reader = new BibliographyReader(SourceText.decode(path, bytes));
    reader.readAll();
    return new Bibliography(path, reader.entries, reader.defects);
  }

  private void readAll() {
    for (int start = nextStart(0);
        start >= 0 && defects.size() < MOST_DEFECTS;
        start = nextStart(at)) {
      at = start + 1;
      try {
        readEntry(start);
      } catch (Malformed malformed) {
        String message = String.valueOf(malformed.getMessage());
        defects.add(new Defect(source.location(malformed.offset), message));
      }
    }
  }

  /** The next {@code @} with nothing before it on its line, or right behind an entry. */
  private int nextStart(int from) {
    for (int i = text.indexOf('@', from); i >= 0; i = text.indexOf('@', i + 1)) {
      int before = i - 1;
      while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
        before--;
      }
      if (before < 0 || "\n\r})".indexOf(text.charAt(before)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private void readEntry(int start) throws Malformed {
    String type = name().toLowerCase(Locale.ROOT);
    skipSpace();
    if (type.isEmpty() || at >= text.length() || "{(".indexOf(text.charAt(at)) < 0) {
      throw new Malformed(start, "After @ comes a type such as article, and a brace.");
    }
    char close = text.charAt(at) == '{' ? '}' : ')';
    if (NO_ENTRIES.contains(type)) {
      skipBalanced(start, close);
      return;
    }
    at++;
    skipSpace();
    int keyStart = at;
    while (at < text.length() && ",=\"#%'(){}~\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String key = text.substring(keyStart, at).strip();
    skipSpace();
    if (key.isEmpty() || peek() == '=') {
      throw new Malformed(start, "The entry has no key to be cited by.");
    }
    Map<String, Field> fields = new HashMap<>();
    while (peek() == ',') {
      at++;
      skipSpace();
      if (peek() == close) {
        break;
      }
      readField(fields, start);
      skipSpace();
    }
    if (peek() != close) {
      throw new Malformed(
          at < text.length() ? at : start,
          at < text.length()
              ? "A comma, or the end of the entry, is missing before this."
              : "The entry that starts here does not end.");
    }
    at++;
    entries.add(new Entry(type, key, fields, source.location(start)));
  }

  private void readField(Map<String, Field> fields, int entryStart) throws Malformed {
    int nameStart = at;
    String name = name();
    skipSpace();
    if (name.isEmpty() || peek() != '=') {
      throw new Malformed(
          nameStart < text.length() ? nameStart : entryStart,
          "A field is missing here, such as title = {...}.");
    }
    StringBuilder value = new StringBuilder();
    do {
      at++;
      skipSpace();
      value.append(part(nameStart));
      skipSpace();
    } while (peek() == '#');
    fields.putIfAbsent(
        name.toLowerCase(Locale.ROOT),
        new Field(value.toString().strip(), source.location(nameStart)));
  }

  private String part(int nameStart) throws Malformed {
    int start = at;
    if (peek() == '{') {
      skipBalanced(nameStart, '}');
      return text.substring(start + 1, at - 1);
    }
    if (peek() == '"') {
      skipQuoted(nameStart);
      return text.substring(start + 1, at - 1);
    }
    String word = name();
    if (word.isEmpty()) {
      throw new Malformed(nameStart, "The field that starts here has no value.");
    }
    return word;
  }

  /** Moves behind the end of what opens here. */
  private void skipBalanced(int start, char close) throws Malformed {
    char open = close == '}' ? '{' : '(';
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        at++;
        return;
      }
    }
    throw unclosed(start, "brace");
  }

  private void skipQuoted(int start) throws Malformed {
    int depth = 0;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (c == '"' && depth == 0) {
        at++;
        return;
      }
    }
    throw unclosed(start, "quotation mark");
  }

  /** Goes back behind the start, so that entries after an unclosed one are read. */
  private Malformed unclosed(int start, String what) {
    at = start + 1;
    return new Malformed(start, "The " + what + " that opens here is not closed.");
  }

  private String name() {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_-:.+/".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
