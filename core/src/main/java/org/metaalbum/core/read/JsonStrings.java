package org.metaalbum.core.read;

/** Reads texts in quotes, and reports what RFC 8259, section 7, does not allow in them. */
final class JsonStrings {

  private final String text;
  private final JsonComplaints complaints;

  JsonStrings(String text, JsonComplaints complaints) {
    this.text = text;
    this.complaints = complaints;
  }

  /** Whether a text starts with this character: a double quote, or what people take for one. */
  static boolean opens(char c) {
    return c == '"' || c == '\'' || c == '\u201C' || c == '\u201D';
  }

  /** Reads the text of which the opening quote stands at {@code start}. */
  JsonToken read(int start) {
    char open = text.charAt(start);
    if (open != '"') {
      complaints.syntax(
          start, "Texts and keys stand in double quotes.", "\"", String.valueOf(open));
    }
    StringBuilder value = new StringBuilder();
    boolean controlSeen = false;
    boolean acrossLines = false;
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (closes(open, c)) {
        return new JsonToken(JsonToken.Type.TEXT, start, i + 1, value.toString());
      }
      if ((c == '\n' || c == '\r') && !acrossLines) {
        if (!continuesAcrossLines(open, i)) {
          return unclosed(start, i);
        }
        acrossLines = true;
      }
      if (c == '\\') {
        i = escape(i, value);
      } else {
        if (c < ' ' && !controlSeen) {
          controlSeen = true;
          complaints.syntax(
              i,
              "A line break, tab or other control character stands in a text as it is. Write it as"
                  + " an escape such as \\n.",
              "\\u%04x".formatted((int) c),
              "U+%04X".formatted((int) c));
        }
        value.append(c);
        i++;
      }
    }
    return unclosed(start, text.length());
  }

  private static boolean closes(char open, char c) {
    if (open == '"' || open == '\'') {
      return c == open;
    }
    return c == '\u201D' || c == '"';
  }

  /** Reports the quote; where the text ends nobody knows. */
  private JsonToken unclosed(int start, int lineEnd) {
    complaints.syntax(
        start,
        "The quote that opens this text is never closed.",
        "a closing quote",
        lineEnd == text.length() ? "the end of the file" : "the end of the line");
    return new JsonToken(JsonToken.Type.UNCLOSED, start, lineEnd, text.substring(start, lineEnd));
  }

  /** A text that goes on behind a line break is closed by a quote with a comma or bracket after. */
  private boolean continuesAcrossLines(char open, int lineBreak) {
    if (open != '"' && open != '\'') {
      return false; // a typographic quote that is not closed would be looked for again and again
    }
    for (int i = lineBreak; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (closes(open, c)) {
        int after = i + 1;
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
          after++;
        }
        return after == text.length() || ",:}]".indexOf(text.charAt(after)) >= 0;
      }
    }
    return false;
  }

  /** Resolves the escape at {@code i}; returns the offset behind it. */
  private int escape(int i, StringBuilder value) {
    char c = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    switch (c) {
      case '"', '\\', '/' -> value.append(c);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        int code = hex(i + 2);
        if (code >= 0) {
          value.append((char) code);
          return i + 6;
        }
        return badEscape(i, value);
      }
      default -> {
        return badEscape(i, value);
      }
    }
    return i + 2;
  }

  private int badEscape(int i, StringBuilder value) {
    complaints.syntax(
        i,
        "A backslash starts an escape, and this is none. Write a backslash as \\\\.",
        "\\\\",
        Excerpt.of(text, i, Math.min(i + 2, text.length())));
    value.append('\\');
    return i + 1;
  }

  private int hex(int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
